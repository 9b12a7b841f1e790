import type { Analysis } from '../analysis/analyze'
import { edgeOf, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'

/** The edges over which a node awaits an answer that takes minutes, or a person. */
export const slowWaits = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  [...edgesOf(analysis.graph.out, node.index)]
    .map((e) => edgeOf(analysis, e))
    .filter(({ reply, target }) => reply === 'awaited' && nodeOf(analysis, target).slow)

export const slowTargets = (node: NodeTraits, analysis: Analysis): ReadonlySet<number> =>
  new Set(slowWaits(node, analysis).map(({ target }) => target))
