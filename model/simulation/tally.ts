import type { Interpreter } from './interpreter'
import { holdersOf, type Invocations } from './invocations'
import type { EdgePlan, NodePlan } from './plan'

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

/** Per invocation: 1 where it exists as soon as its sender's does. */
const owedWithSender = ({ plan, edge, parent }: Invocations): Uint8Array =>
  Uint8Array.from(edge, (e, i) => (parent[i] !== -1 && (plan.edges[e] as EdgePlan).owedFrom === 'sender' ? 1 : 0))

/** Judges the runs from one start, and keeps the shortest evidence for each failure of each node. */
export class Tally {
  private readonly invocations: Invocations
  private readonly holders: Int32Array
  private readonly withSender: Uint8Array
  private readonly exists: Uint8Array
  /** Per invocation, what is known of its node; null where it does no work. */
  private readonly tallies: readonly (NodeTally | null)[]
  /** The tallies of this start's nodes, each once, and the run they were last counted in, by invocation of the same node. */
  private readonly firstOfNode: Int32Array
  private readonly lastRun: Int32Array
  private run = 0

  constructor(invocations: Invocations, nodes: Map<number, NodeTally>) {
    const { count, node, plan } = invocations
    const first = new Map<number, number>()
    node.forEach((n, i) => first.has(n) || first.set(n, i))
    this.invocations = invocations
    this.holders = holdersOf(invocations)
    this.withSender = owedWithSender(invocations)
    this.exists = new Uint8Array(count)
    this.firstOfNode = Int32Array.from(node, (n) => first.get(n) as number)
    this.lastRun = new Int32Array(count)
    this.tallies = Array.from(node, (n) => ((plan.nodes[n] as NodePlan).role === 'worker' ? tallyOf(n, nodes) : null))
  }

  /** Section 5, “Obligation”: whose work was owed, and did it complete, and was its effect applied more than once? */
  record({ owed, completed, abandonedAt, twiceAt, gaveUp }: Interpreter, deviations: readonly number[], faults: number): void {
    this.run++
    const { count, parent } = this.invocations
    for (let i = 0; i < count; i++) {
      const exists = owed[i] === 1 || (this.withSender[i] === 1 && this.exists[parent[i] as number] === 1)
      this.exists[i] = exists ? 1 : 0
      const tally = this.tallies[i] as NodeTally | null
      if (!exists || tally === null) continue
      this.countRun(tally, this.firstOfNode[i] as number)
      if (completed[i] === 0)
        this.keep(tally, gaveUp ? 'human' : 'lost', i, deviations, faults, abandonedAt[this.holders[i] as number] as number)
      if (twiceAt[i] !== 0) this.keep(tally, 'twice', i, deviations, faults, twiceAt[i] as number)
    }
  }

  private countRun(tally: NodeTally, first: number): void {
    if (this.lastRun[first] === this.run) return
    this.lastRun[first] = this.run
    tally.runs++
  }

  private keep(tally: NodeTally, failure: Failure, invocation: number, deviations: readonly number[], faults: number, steps: number): void {
    const best = tally.evidence[failure]
    if (best !== undefined && (best.faults < faults || (best.faults === faults && best.steps <= steps))) return
    tally.evidence[failure] = { invocations: this.invocations, invocation, deviations, faults, steps }
  }
}

const tallyOf = (node: number, nodes: Map<number, NodeTally>): NodeTally => {
  const known = nodes.get(node)
  if (known !== undefined) return known
  const tally: NodeTally = { runs: 0, evidence: {} }
  nodes.set(node, tally)
  return tally
}
