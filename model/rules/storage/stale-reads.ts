import { named } from '../../analysis/explain/premise'
import { sourceOf, targetOf } from '../edits'
import { defineRule } from '../rule'

export const staleReads = defineRule({
  id: 'storage/stale-reads',
  on: 'edge',
  severity: 'info',
  summary: 'Data reaches the other store later, so the newest is not visible there.',
  when: 'A data edge copies (materialize) or moves (tier) data from one store to another.',
  rationale:
    'Copying and tiering run behind the writes. Whoever reads on the other side sees the past, by seconds or hours; that is fine where it is known, and a puzzle where it is not.',
  mend: 'Read the newest data from the first store, join both, or tell readers how far behind the second one may be.',
  source: 'storage',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => edge.access === 'tier' || edge.access === 'materialize')
  },
  message: (edge, analysis) => {
    const [source, target] = [named(sourceOf(edge, analysis)), named(targetOf(edge, analysis))]
    return edge.access === 'tier'
      ? `The newest data of ${source} is not in ${target} yet: it is moved there only later.`
      : `The newest data of ${source} is not visible in ${target} yet: the copy runs behind.`
  },
})
