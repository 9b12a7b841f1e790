import type { GraphIndex } from '../graph/graphIndex'
import { setsOf, unionFind } from '../graph/components'
import type { Workload } from '../schema/model'
import type { EdgeTraits, NodeTraits, Traits } from './traits'

export type StorageType = 'materializing' | 'shared-tiering' | 'mixed' | 'hybrid' | 'internal-tiering' | 'single-tier'

/** Stores that share data (section 2.7; *Storage/Workload Taxonomy*). */
export type StorageSystem = {
  /** Node indices, ascending. */
  readonly stores: readonly number[]
  readonly systems: number
  /** Durable copies of the data: sets left when only `tier` edges join stores. */
  readonly copies: number
  readonly workloads: readonly Workload[]
  readonly visibility: 'async' | 'immediate'
  readonly type: StorageType
}

const typeOf = (kinds: ReadonlySet<string>, store: NodeTraits): StorageType => {
  if (kinds.size === 2) return 'mixed'
  if (kinds.has('materialize')) return 'materializing'
  if (kinds.has('tier')) return 'shared-tiering'
  if (store.workload === 'htap') return 'hybrid'
  return store.tiers === 2 ? 'internal-tiering' : 'single-tier'
}

const workloadsOf = (stores: readonly NodeTraits[]): readonly Workload[] => {
  const distinct = new Set<Workload>()
  for (const { workload } of stores) {
    if (workload === 'htap') distinct.add('oltp').add('olap')
    else if (workload !== undefined) distinct.add(workload)
  }
  return [...distinct].sort()
}

/** One entry per connected set of stores, by smallest store. Near-linear. */
export const deriveStorage = (graph: GraphIndex, { nodes, edges }: Traits): readonly StorageSystem[] => {
  const joined = unionFind(graph.nodes.length)
  const oneCopy = unionFind(graph.nodes.length)
  const between = edges.filter(({ access }) => access === 'materialize' || access === 'tier')
  for (const { source, target, access } of between) {
    joined.union(source, target)
    if (access === 'tier') oneCopy.union(source, target)
  }
  const kinds = new Map<number, Set<string>>()
  for (const edge of between as readonly (EdgeTraits & { access: string })[]) {
    const set = joined.find(edge.source)
    kinds.set(set, (kinds.get(set) ?? new Set<string>()).add(edge.access))
  }
  const stores = nodes.filter((node) => node.kind === 'store').map((node) => node.index)
  return setsOf(stores, joined.find).map((members) => {
    const first = members[0] as number
    const used = kinds.get(joined.find(first)) ?? new Set<string>()
    return {
      stores: members,
      systems: members.length,
      copies: new Set(members.map(oneCopy.find)).size,
      workloads: workloadsOf(members.map((n) => nodes[n] as NodeTraits)),
      visibility: used.size > 0 ? 'async' : 'immediate',
      type: typeOf(used, nodes[first] as NodeTraits),
    }
  })
}
