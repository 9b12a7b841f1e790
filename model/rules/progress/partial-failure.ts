import { named } from '../../analysis/explain/premise'
import { isOwnWork, protect } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const partialFailure = defineRule({
  id: 'progress/partial-failure',
  on: 'node',
  severity: 'warning',
  summary: 'Several effects happen one after the other, and a failure between them leaves only some of them done.',
  when: 'A node that does work and is no third party has two or more effects (writes, and direct calls or requests to working nodes that are no queries), and it is not known that a repeat of its work is safe.',
  rationale:
    'Calls and writes to different places share no transaction. After a failure half-way, going on must not repeat what is done, and not going on leaves the system inconsistent.',
  mend: 'Make every step idempotent so that all of it can run again, or record finished steps durably and resume after them.',
  source: 'reliable',
  find(analysis) {
    const { traits, coordination } = analysis
    return traits.nodes.filter(
      (node) => (coordination.effects[node.index] as number) >= 2 && node.progressable !== 'yes' && isOwnWork(node),
    )
  },
  message: (node, analysis) =>
    `${named(node)} makes ${analysis.coordination.effects[node.index] ?? 0} things happen elsewhere; a failure between them leaves some done and some not, and nothing lets it go on from there.`,
  suggestions: (node, analysis) => offer(analysis, protect(node, 'idempotent'), protect(node, 'durable-log')),
})
