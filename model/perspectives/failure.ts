import type { Analysis } from '../analysis/analyze'
import { blastRadii } from '../analysis/blastRadii'
import { impactOf, type Impact } from '../analysis/impact'
import { nodeIds, nodesById, type ById } from './byId'
import { outageSteps } from './outageSteps'
import { recoverySteps } from './recoverySteps'
import type { FailureState, FailureStep } from './failureStep'

export type FailureMarks = {
  readonly down: readonly string[]
  readonly states: ById<FailureState>
  /** Ids of the boundaries that start the work again. */
  readonly retries: readonly string[]
  /** What happens, in order: to be played on the canvas and read out. */
  readonly steps: readonly FailureStep[]
}

const stateOf = (impact: Impact): ((node: number) => FailureState) => {
  const states = new Map<number, FailureState>()
  for (const state of ['starved', 'waiting', 'stopped', 'down'] as const) for (const node of impact[state]) states.set(node, state)
  return (node) => states.get(node) ?? 'untouched'
}

/** What happens while these nodes are down, all at once, and after they are back. Ids that do not exist are left out. */
export const failureMarks = (down: readonly string[], analysis: Analysis): FailureMarks => {
  const nodes = [...new Set(down.flatMap((id) => analysis.graph.nodeAt.get(id) ?? []))].sort((a, b) => a - b)
  const impact = impactOf(nodes, analysis)
  const state = stateOf(impact)
  return {
    down: nodeIds(nodes, analysis),
    states: nodesById(analysis, ({ index }) => state(index)),
    retries: impact.retries.map((b) => analysis.boundaries.list[b]?.id ?? ''),
    steps: nodes.length === 0 ? [] : [...outageSteps(impact, analysis), ...recoverySteps(impact, analysis)],
  }
}

/** “The worst single failure, of “Orders”, holds up 4 others”. */
export const failureSummary = (analysis: Analysis): string => {
  let worst: readonly [string, number] = ['', 0]
  for (const [id, radius] of blastRadii(analysis)) if (radius > worst[1]) worst = [id, radius]
  const node = analysis.traits.nodes[analysis.graph.nodeAt.get(worst[0]) ?? -1]
  if (node === undefined) return 'No single failure holds up another node'
  return `The worst single failure, of “${node.name}”, holds up ${worst[1] === 1 ? 'one other node' : `${worst[1]} others`}`
}
