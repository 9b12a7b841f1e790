import type { Analysis } from '../analysis/analyze'
import { edgeOf, named, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'

/** What the vocabulary is asked about: the model, and how far each node lies from the target, in edges. */
export type Question = { readonly analysis: Analysis; readonly distance: readonly number[]; readonly hasBroker: boolean }

/** Nearer edits come first among equals, then those of lower rank. */
export const orderOf = ({ distance }: Question, node: number, rank: number): number => (distance[node] ?? distance.length) * 10 + rank

export const edgesAt = ({ analysis }: Question, list: 'in' | 'out', node: number): readonly EdgeTraits[] =>
  Array.from(edgesOf(analysis.graph[list], node), (e) => edgeOf(analysis, e))

export const endsOf = ({ analysis }: Question, edge: EdgeTraits): { readonly source: NodeTraits; readonly target: NodeTraits } => ({
  source: nodeOf(analysis, edge.source),
  target: nodeOf(analysis, edge.target),
})

/** The quoted names of both ends. */
export const namesOf = (question: Question, edge: EdgeTraits): readonly [string, string] => {
  const { source, target } = endsOf(question, edge)
  return [named(source), named(target)]
}

/** What can be changed by whoever draws: not a third party’s work. */
export const isOurs = (node: NodeTraits): boolean => node.working && !node.external
