import type { Interpreter } from './interpreter'
import { holdersOf, type Invocations } from './invocations'
import type { NodePlan } from './plan'

/** What a run can show of a node: its work lost though people try again, lost because a person gave up, or its effect applied twice. */
export type Failure = 'lost' | 'human' | 'twice'

/** A run that shows a failure: fixed by its start and deviations, and over after `steps`. */
export type Evidence = {
  readonly invocations: Invocations
  readonly invocation: number
  readonly deviations: readonly number[]
  readonly faults: number
  readonly steps: number
}

export type NodeTally = { runs: number; readonly evidence: { [failure in Failure]?: Evidence } }

/** Judges the runs from one start, and keeps the shortest evidence for each failure of each node. */
export class Tally {
  private readonly interpreter: Interpreter
  private readonly nodes: Map<number, NodeTally>
  private readonly holders: Int32Array
  private readonly exists: Uint8Array
  private readonly lastRun = new Map<number, number>()
  private run = 0

  constructor(interpreter: Interpreter, nodes: Map<number, NodeTally>) {
    this.interpreter = interpreter
    this.nodes = nodes
    this.holders = holdersOf(interpreter.invocations)
    this.exists = new Uint8Array(interpreter.invocations.count)
  }

  /** Section 5, “Obligation”: whose work was owed, and did it complete, and was its effect applied more than once? */
  record(deviations: readonly number[], faults: number): void {
    this.run++
    const { invocations, owed, completed, abandonedAt, twiceAt, gaveUp } = this.interpreter
    const { count, edge, parent, node, plan } = invocations
    for (let i = 0; i < count; i++) {
      const withSender = i > 0 && plan.edges[edge[i] as number]?.owedFrom === 'sender' && this.exists[parent[i] as number] === 1
      const exists = owed[i] === 1 || withSender
      this.exists[i] = exists ? 1 : 0
      if (!exists || (plan.nodes[node[i] as number] as NodePlan).role !== 'worker') continue
      const tally = this.countRun(node[i] as number)
      if (completed[i] === 0)
        this.keep(tally, gaveUp ? 'human' : 'lost', i, deviations, faults, abandonedAt[this.holders[i] as number] as number)
      if (twiceAt[i] !== 0) this.keep(tally, 'twice', i, deviations, faults, twiceAt[i] as number)
    }
  }

  private countRun(node: number): NodeTally {
    let tally = this.nodes.get(node)
    if (tally === undefined) this.nodes.set(node, (tally = { runs: 0, evidence: {} }))
    if (this.lastRun.get(node) !== this.run) tally.runs++
    this.lastRun.set(node, this.run)
    return tally
  }

  private keep(tally: NodeTally, failure: Failure, invocation: number, deviations: readonly number[], faults: number, steps: number): void {
    const best = tally.evidence[failure]
    if (best !== undefined && (best.faults < faults || (best.faults === faults && best.steps <= steps))) return
    tally.evidence[failure] = { invocations: this.interpreter.invocations, invocation, deviations, faults, steps }
  }
}
