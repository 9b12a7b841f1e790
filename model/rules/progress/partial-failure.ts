import { named, nodeSubject } from '../../analysis/explain/premise'
import { isOwnWork, protect } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const partialFailure = defineRule({
  id: 'progress/partial-failure',
  severity: 'warning',
  summary: 'Several effects happen one after the other, and a failure between them leaves only some of them done.',
  rationale:
    'Calls and writes to different places share no transaction. After a failure half-way, going on must not repeat what is done, and not going on leaves the system inconsistent.',
  mend: 'Make every step idempotent so that all of it can run again, or record finished steps durably and resume after them.',
  source: 'reliable',
  *check(analysis) {
    const { traits, coordination } = analysis
    for (const node of traits.nodes) {
      const effects = coordination.effects[node.index] as number
      if (effects < 2 || node.progressable === 'yes' || !isOwnWork(node)) continue
      yield {
        subject: nodeSubject(node),
        message: () =>
          `${named(node)} makes ${effects} things happen elsewhere; a failure between them leaves some done and some not, and nothing lets it go on from there.`,
        suggestions: () => offer(analysis, protect(node, 'idempotent'), protect(node, 'durable-log')),
      }
    }
  },
})
