import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'

/** Marks by node or edge id: plain data, so that they can be sent from a worker and kept in a snapshot. */
export type ById<T> = Readonly<Record<string, T>>

export const nodesById = <T>({ traits }: Analysis, mark: (node: NodeTraits) => T | undefined): ById<T> => collect(traits.nodes, mark)
export const edgesById = <T>({ traits }: Analysis, mark: (edge: EdgeTraits) => T | undefined): ById<T> => collect(traits.edges, mark)

const collect = <Item extends { readonly id: string }, T>(items: readonly Item[], mark: (item: Item) => T | undefined): ById<T> => {
  const marks: Record<string, T> = Object.create(null) as Record<string, T>
  for (const item of items) {
    const own = mark(item)
    if (own !== undefined) marks[item.id] = own
  }
  return marks
}

export const nodeIds = (nodes: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(nodes, (n) => graph.nodes[n]?.id ?? '')
export const edgeIds = (edges: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(edges, (e) => graph.edges[e]?.id ?? '')
