import type { Analysis } from '../analysis/analyze'
import { edgeOf, edgeSubject, follows, leaf, named, nodeOf, nodeSubject, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { Patch } from '../graph/commands'
import { edgesOf, type Adjacency } from '../graph/graphIndex'
import type { ModelEdge, ModelNode, ProgressControl } from '../schema/model'

export const sourceOf = (edge: EdgeTraits, analysis: Analysis): NodeTraits => nodeOf(analysis, edge.source)
export const targetOf = (edge: EdgeTraits, analysis: Analysis): NodeTraits => nodeOf(analysis, edge.target)

export const targetsOf = (edges: readonly EdgeTraits[]): ReadonlySet<number> => new Set(edges.map(({ target }) => target))

export const edgesAt = (adjacency: Adjacency, node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  Array.from(edgesOf(adjacency, node.index), (e) => edgeOf(analysis, e))

/** “From “Orders” to “Payment””. */
export const fromTo = (edge: EdgeTraits, analysis: Analysis): string =>
  `From ${named(sourceOf(edge, analysis))} to ${named(targetOf(edge, analysis))}`

/** A trait of a node that the file can state, and what would make the premise untrue. */
export const nodeTrait = (node: NodeTraits, key: keyof ModelNode, sentence: string, contrary?: Patch<ModelNode>): Premise =>
  leaf(sentence, [nodeSubject(node)], {
    trait: { subject: nodeSubject(node), key, origin: node.node[key] === undefined ? 'not-stated' : 'stated' },
    ...(contrary === undefined ? {} : { contrary: { type: 'setNode', id: node.id, patch: contrary } }),
  })

/** A trait of an edge that the file can state, and what would make the premise untrue. */
export const edgeTrait = (edge: EdgeTraits, key: keyof ModelEdge, sentence: string, contrary?: Patch<ModelEdge>): Premise =>
  leaf(sentence, [edgeSubject(edge)], {
    trait: { subject: edgeSubject(edge), key, origin: edge.edge[key] === undefined ? 'kind' : 'stated' },
    ...(contrary === undefined ? {} : { contrary: { type: 'setEdge', id: edge.id, patch: contrary } }),
  })

const without = (progress: readonly ProgressControl[], control: ProgressControl): readonly ProgressControl[] =>
  progress.filter((each) => each !== control)

/** Does a durable log record the finished steps? */
export const durableLog = (node: NodeTraits): Premise => {
  const progress = node.progress ?? []
  return {
    ...nodeTrait(
      node,
      'progress',
      `${named(node)} has ${node.durableLog ? 'a' : 'no'} durable log${node.durableLog || node.node.progress !== undefined ? '' : ', as far as the drawing says'}.`,
      { progress: node.durableLog ? without(progress, 'durable-log') : [...progress, 'durable-log'] },
    ),
    trait: { subject: nodeSubject(node), key: 'progress', origin: node.progressOrigin },
  }
}

export const teamPremise = (node: NodeTraits): Premise =>
  nodeTrait(node, 'team', `${named(node)} belongs to the team “${node.team ?? ''}”.`)

/** One of these is enough to carry the sentence. */
export const anyOf = (sentence: string, subjects: readonly string[], because: readonly Premise[]): Premise =>
  follows(sentence, subjects, because, 'any')
