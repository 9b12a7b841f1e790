import type { Analysis } from '../../analysis/analyze'
import { edgeName, edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import { durablyReached } from '../durablyReached'
import { isOwnWork } from '../edits'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

/** edgeCover = `none` (semantics, section 2.2): what comes this way is started by nothing that would start it again. */
const isUncovered = (edge: EdgeTraits, { triggers, cover }: Analysis): boolean =>
  triggers.reliable[edge.index] === 0 && (triggers.propagates[edge.index] === 0 || cover[edge.source] === 'none')

const waysIn = (node: NodeTraits, analysis: Analysis): string => {
  const uncovered = [...edgesOf(analysis.graph.in, node.index)]
    .map((e) => edgeOf(analysis, e))
    .filter((edge) => isUncovered(edge, analysis))
  const [only] = uncovered
  if (uncovered.length === 1 && only !== undefined) return edgeName(only, analysis)
  return `what comes from ${namesOf(new Set(uncovered.map(({ source }) => source)), analysis)}`
}

export const partlyCovered = defineRule({
  id: 'trigger/partly-covered',
  on: 'node',
  severity: 'warning',
  summary: 'Some of the work that reaches this node is retried, and some is not.',
  when: 'A node that does work and is no third party lies in a boundary, and at least one way in has no cover.',
  rationale:
    'A node is as reliable as the weakest way in. One durable queue does not help the work that comes by a call whose failure nobody sees: the same code succeeds or is lost depending on who asked.',
  mend: 'Give the uncovered way in a durable trigger too, or draw what retries its sender.',
  source: 'responsibility',
  find(analysis) {
    const { traits, boundaries, cover } = analysis
    return traits.nodes.filter((node) => cover[node.index] === 'none' && boundaries.count[node.index] !== 0 && isOwnWork(node))
  },
  message: (node, analysis) =>
    `Only some of the work of ${named(node)} is retried: nothing is sure to start ${waysIn(node, analysis)} again.`,
  suggestions: (node, analysis) => durablyReached(node, analysis.graph.in, (edge) => isUncovered(edge, analysis), analysis),
})
