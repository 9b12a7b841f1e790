import type { EdgePlan, NodePlan, Plan } from './plan'
import type { Start } from './starts'

/** Who starts a failed invocation again. */
export const AGAIN = { always: 0, ifWilling: 1, throughCaller: 2, never: 3 } as const

/**
 * Every invocation that a run from one start can meet, known by the path of edges that led to it: a tree in flat arrays, parents before
 * children, invocation 0 at the start. The sends of invocation i are `sendEdge[firstSend[i]] … sendEdge[firstSend[i + 1] - 1]`.
 */
export type Invocations = {
  readonly plan: Plan
  readonly start: Start
  readonly count: number
  readonly node: Int32Array
  readonly parent: Int32Array
  /** The last edge of the path; -1 where the run begins at a node. */
  readonly edge: Int32Array
  readonly again: Uint8Array
  readonly firstSend: Int32Array
  readonly sendEdge: Int32Array
  /** The invocation that the send leads to; -1 where it leads out of the boundary that is explored. */
  readonly sendTo: Int32Array
  /** False where paths had to be cut to keep to the limit; they are then complete up to `depth` edges. */
  readonly whole: boolean
  /** Edges on the longest path. */
  readonly depth: number
}

/** Which sends lead to further invocations: all of them, or within one boundary calls only. */
export type Reach = 'all' | 'boundary'

const TIMES_ON_A_PATH = 2

const AGAIN_BY_HOLDING = { recorded: AGAIN.always, accepted: AGAIN.always, called: AGAIN.throughCaller, forgotten: AGAIN.never }
const AGAIN_BY_PERSISTENCE = { 'until-done': AGAIN.always, 'may-give-up': AGAIN.ifWilling, once: AGAIN.never }

type Draft = { node: number[]; parent: number[]; edge: number[]; sends: number[][]; sendsTo: number[][] }

const timesOnPath = ({ edge, parent }: Draft, invocation: number, wanted: number): number => {
  let times = 0
  for (let at = invocation; at >= 0; at = parent[at] as number) if (edge[at] === wanted) times++
  return times
}

const add = (draft: Draft, node: number, parent: number, edge: number): number => {
  draft.parent.push(parent)
  draft.edge.push(edge)
  draft.sends.push([])
  draft.sendsTo.push([])
  return draft.node.push(node) - 1
}

/** Grows the sends of one invocation; false where that would exceed the limit. A person who is reached begins a run of their own. */
const grow = (draft: Draft, invocation: number, plan: Plan, reach: Reach, limit: number): boolean => {
  const { role, sends } = plan.nodes[draft.node[invocation] as number] as NodePlan
  if (role === 'person' && (draft.edge[invocation] as number) >= 0) return true
  for (const send of sends) {
    const { target, holding } = plan.edges[send] as EdgePlan
    const inside = reach === 'all' || holding === 'called'
    if (inside && timesOnPath(draft, invocation, send) >= TIMES_ON_A_PATH) continue
    if (inside && draft.node.length >= limit) return false
    draft.sends[invocation]?.push(send)
    draft.sendsTo[invocation]?.push(inside ? add(draft, target, invocation, send) : -1)
  }
  return true
}

/** Takes back a layer that did not fit, so that every path is known up to the same number of edges. */
const cutLayer = (draft: Draft, from: number): void => {
  for (const list of [draft.node, draft.parent, draft.edge, draft.sends, draft.sendsTo]) list.length = from
  for (let i = 0; i < from; i++) {
    const kept = (draft.sendsTo[i] ?? []).map((to) => to < from)
    draft.sends[i] = (draft.sends[i] ?? []).filter((_, s) => kept[s])
    draft.sendsTo[i] = (draft.sendsTo[i] ?? []).filter((_, s) => kept[s])
  }
}

/** Layers are added in order, so the last invocation is as far from the start as any. */
const depthOf = ({ edge, parent }: Draft): number => {
  let depth = 0
  for (let at = edge.length - 1; at >= 0; at = parent[at] as number) if ((edge[at] as number) >= 0) depth++
  return depth
}

const againOf = (plan: Plan, start: Start, edge: number): number => {
  if (edge >= 0) return AGAIN_BY_HOLDING[(plan.edges[edge] as EdgePlan).holding]
  return start.kind === 'source' ? AGAIN_BY_PERSISTENCE[(plan.nodes[start.node] as NodePlan).persistence] : AGAIN.never
}

const flatten = (draft: Draft): Pick<Invocations, 'firstSend' | 'sendEdge' | 'sendTo'> => {
  const firstSend = new Int32Array(draft.sends.length + 1)
  draft.sends.forEach((sends, i) => (firstSend[i + 1] = (firstSend[i] as number) + sends.length))
  return { firstSend, sendEdge: Int32Array.from(draft.sends.flat()), sendTo: Int32Array.from(draft.sendsTo.flat()) }
}

/**
 * Unrolls the paths from a start, layer by layer, each edge at most twice on a path. Where there are more than `limit` invocations the
 * deepest layers are left out, but never the first.
 */
export const unroll = (plan: Plan, start: Start, reach: Reach, limit: number): Invocations => {
  const draft: Draft = { node: [], parent: [], edge: [], sends: [], sendsTo: [] }
  if (start.kind === 'message') add(draft, (plan.edges[start.edge] as EdgePlan).target, -1, start.edge)
  else add(draft, start.node, -1, -1)

  let whole = true
  for (let layer = 0; whole && layer < draft.node.length;) {
    const next = draft.node.length
    for (let i = layer; whole && i < next; i++) whole = grow(draft, i, plan, reach, layer === 0 ? Infinity : limit)
    if (!whole) cutLayer(draft, next)
    layer = next
  }
  return {
    plan,
    start,
    count: draft.node.length,
    node: Int32Array.from(draft.node),
    parent: Int32Array.from(draft.parent),
    edge: Int32Array.from(draft.edge),
    again: Uint8Array.from(draft.edge, (edge) => againOf(plan, start, edge)),
    ...flatten(draft),
    whole,
    depth: depthOf(draft),
  }
}

/** The invocation whose message or start keeps this one alive: itself, or the first caller up that was not merely called. */
export const holdersOf = ({ count, again, parent }: Invocations): Int32Array => {
  const holders = new Int32Array(count)
  for (let i = 0; i < count; i++) holders[i] = again[i] === AGAIN.throughCaller ? (holders[parent[i] as number] as number) : i
  return holders
}
