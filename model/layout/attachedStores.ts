import type { Analysis } from '../analysis/analyze'
import { edgesOf } from '../graph/graphIndex'

/** More than this beside one node, and they are better placed like any other node. */
const MOST = 2

/** Working nodes over data edges; undefined where the store also copies from or to another store. */
const usersOf = ({ graph, traits }: Analysis, store: number): { all: ReadonlySet<number>; writers: ReadonlySet<number> } | undefined => {
  const all = new Set<number>()
  const writers = new Set<number>()
  for (const e of [...edgesOf(graph.dataIn, store), ...edgesOf(graph.dataOut, store)]) {
    const edge = traits.edges[e]
    if (edge === undefined || edge.access === 'materialize' || edge.access === 'tier') return undefined
    const user = edge.source === store ? edge.target : edge.source
    all.add(user)
    if (edge.access === 'write') writers.add(user)
  }
  return { all, writers }
}

const onlyOne = (set: ReadonlySet<number>): number | undefined => (set.size === 1 ? [...set][0] : undefined)

/**
 * Stores that belong to one node: its only writer, or its only user. They stand with it instead of taking a place in the flow.
 * By host id, in the order of their ids.
 */
export const attachedStores = (analysis: Analysis, included: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const attached = new Map<string, string[]>()
  for (const store of analysis.traits.nodes) {
    if (store.kind !== 'store' || !included.has(store.id)) continue
    const users = usersOf(analysis, store.index)
    const host = users === undefined ? undefined : analysis.traits.nodes[onlyOne(users.writers) ?? onlyOne(users.all) ?? -1]
    if (host === undefined || !host.working || !included.has(host.id) || host.node.group !== store.node.group) continue
    const beside = attached.get(host.id)
    if (beside === undefined) attached.set(host.id, [store.id])
    else if (beside.length < MOST) beside.push(store.id)
  }
  return attached
}
