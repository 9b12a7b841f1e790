import type { Analysis } from '../../analysis/analyze'
import type { Boundary } from '../../analysis/boundaries'
import { named } from '../../analysis/explain/premise'
import type { NodeTraits } from '../../analysis/traits'
import { isOwnWork, protections } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { listed, ownerOf } from '../../analysis/words'

/** More owners than a sentence can name; in a dense graph each node may have thousands. */
const TOO_MANY = 20

const ownersOf = (node: NodeTraits, analysis: Analysis): string => {
  const { count, of, list } = analysis.boundaries
  if ((count[node.index] as number) > TOO_MANY) return ''
  return `: ${listed(of(node.index).map((b) => ownerOf(list[b] as Boundary, analysis)))}`
}

export const overlap = defineRule({
  id: 'boundary/overlap',
  on: 'node',
  severity: 'info',
  summary: 'Several triggers can start this work again, each without knowing of the others.',
  when: 'A node that does work and is no third party lies in two or more boundaries, and it is not known that a repeat of its work is safe.',
  rationale:
    'Where boundaries overlap, the same work is retried by more than one owner, possibly at the same time. That is harmless only if a repeat is.',
  mend: 'Make the shared work safe to repeat, or give it one trigger of its own that all of them hand over to.',
  source: 'responsibility',
  find(analysis) {
    const { traits, boundaries } = analysis
    return traits.nodes.filter((node) => (boundaries.count[node.index] as number) >= 2 && node.progressable !== 'yes' && isOwnWork(node))
  },
  message: (node, analysis) =>
    `${named(node)} can be started again by ${analysis.boundaries.count[node.index] ?? 0} owners that know nothing of each other, and a repeat is not known to be harmless${ownersOf(node, analysis)}.`,
  suggestions: (node, analysis) => offer(analysis, ...protections(node)),
})
