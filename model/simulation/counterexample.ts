import type { Analysis } from '../analysis/analyze'
import { unroll, type Invocations, type Reach } from './invocations'
import { planOf, type EdgePlan, type NodePlan, type Plan } from './plan'
import { repeatedNodes, type Start } from './starts'
import type { Evidence, Failure } from './tally'

/** Where a run begins, in the ids of the drawing, so that it can stand in a link or a report. */
export type RunStart = {
  /** `source`: a node that starts work; `circle`: a node in a circle that nothing starts; `message`: one message, its sender left out. */
  readonly kind: Start['kind']
  /** Id of the node, or of the edge the message travels. */
  readonly id: string
  readonly reach: Reach
  /** Present where the paths from here had to be cut: to so many invocations. */
  readonly limit?: number
}

/** A run that shows a failure, deterministic to replay: `deviations` are the ordinals of the questions at which it takes the unusual way. */
export type Counterexample = {
  readonly shows: Failure
  readonly node: string
  /** The invocation that fails, by the ids of the edges that led to it. */
  readonly path: readonly string[]
  readonly start: RunStart
  readonly deviations: readonly number[]
  readonly faults: number
  /** The failure is certain after so many steps; a replay ends there. */
  readonly steps: number
}

const startOf = ({ plan, start, whole, count }: Invocations, reach: Reach): RunStart => {
  const id = start.kind === 'message' ? (plan.edges[start.edge] as EdgePlan).id : (plan.nodes[start.node] as NodePlan).id
  return { kind: start.kind, id, reach, ...(whole ? {} : { limit: count }) }
}

/** The path to an invocation, as ids of edges. */
export const pathOf = ({ plan, edge, parent }: Invocations, invocation: number): readonly string[] => {
  const path: string[] = []
  for (let at = invocation; at >= 0; at = parent[at] as number) {
    const last = plan.edges[edge[at] as number]
    if (last) path.unshift(last.id)
  }
  return path
}

export const counterexampleOf = (shows: Failure, evidence: Evidence, reach: Reach): Counterexample => {
  const { invocations, invocation, deviations, faults, steps } = evidence
  const { id } = invocations.plan.nodes[invocations.node[invocation] as number] as NodePlan
  return { shows, node: id, path: pathOf(invocations, invocation), start: startOf(invocations, reach), deviations, faults, steps }
}

const planStart = (plan: Plan, { kind, id }: RunStart): Start | null => {
  if (kind === 'message') {
    const edge = plan.edges.find((edge) => edge?.id === id)
    return edge ? { kind, edge: edge.index, repeats: repeatedNodes(plan).has(edge.source) } : null
  }
  const node = plan.nodes.find((node) => node.id === id)
  return node ? { kind, node: node.index } : null
}

/** A start without a limit had fewer when it was found; the drawing may have grown since. */
const MOST_INVOCATIONS = 20_000

/** The invocations behind a start; null where the drawing no longer has it (a link may be older than the drawing). */
export const invocationsOf = (analysis: Analysis, start: RunStart): Invocations | null => {
  const plan = planOf(analysis)
  const from = planStart(plan, start)
  return from && unroll(plan, from, start.reach, start.limit ?? MOST_INVOCATIONS)
}

const PLAYED_INVOCATIONS = 1_000

/** A run to be played from any node, its paths cut where they become too many to watch. Null where the drawing has no such node. */
export const playFrom = (analysis: Analysis, node: string): RunStart | null => {
  const plan = planOf(analysis)
  const start = planStart(plan, { kind: 'source', id: node, reach: 'all' })
  return start && startOf(unroll(plan, start, 'all', PLAYED_INVOCATIONS), 'all')
}
