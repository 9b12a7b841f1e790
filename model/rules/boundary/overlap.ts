import { named, nodeSubject } from '../../analysis/explain/premise'
import { isOwnWork, protections } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { listed, ownerOf } from '../words'

export const overlap = defineRule({
  id: 'boundary/overlap',
  severity: 'info',
  summary: 'Several triggers can start this work again, each without knowing of the others.',
  rationale:
    'Where boundaries overlap, the same work is retried by more than one owner, possibly at the same time. That is harmless only if a repeat is.',
  mend: 'Make the shared work safe to repeat, or give it one trigger of its own that all of them hand over to.',
  source: 'responsibility',
  *check(analysis) {
    const { traits, boundaries } = analysis
    for (const node of traits.nodes) {
      const owners = boundaries.count[node.index] as number
      if (owners < 2 || node.progressable === 'yes' || !isOwnWork(node)) continue
      yield {
        subject: nodeSubject(node),
        message: () => {
          const list = boundaries.of(node.index).map((b) => ownerOf(boundaries.list[b] as (typeof boundaries.list)[number], analysis))
          return `${owners} owners can each start the work of ${named(node)} again, and a repeat is not known to be harmless: ${listed(list)}.`
        },
        suggestions: () => offer(analysis, ...protections(node)),
      }
    }
  },
})
