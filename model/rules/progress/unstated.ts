import { named } from '../../analysis/explain/premise'
import { isOwnWork, protections } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const unstated = defineRule({
  id: 'progress/unstated',
  on: 'node',
  severity: 'info',
  summary: 'This work will be retried, and the drawing does not say whether that is safe.',
  when: 'A node that does work and is no third party lies in a boundary, and neither the file nor a default says how its work survives a retry.',
  rationale:
    'Reliable progress is a reliable trigger plus progressable work. The trigger is there; whether a repeat is harmless is known to whoever wrote the service, and not yet to the reader of the drawing.',
  mend: 'State how its work survives being retried: tolerant, idempotent, transactional, a durable log, or an empty list where nothing protects it.',
  source: 'reliable',
  find(analysis) {
    const { traits, boundaries } = analysis
    return traits.nodes.filter((node) => node.progressable === 'unstated' && boundaries.count[node.index] !== 0 && isOwnWork(node))
  },
  message: (node) => `${named(node)} is retried after a failure, and the drawing does not say what protects its work from a repeat.`,
  suggestions: (node, analysis) => offer(analysis, ...protections(node)),
})
