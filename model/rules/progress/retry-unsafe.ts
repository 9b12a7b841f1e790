import { named } from '../../analysis/explain/premise'
import { isOwnWork, protections } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const retryUnsafe = defineRule({
  id: 'progress/retry-unsafe',
  on: 'node',
  severity: 'error',
  summary: 'This work will be retried after a failure, and a retry does harm.',
  when: 'A node that does work and is no third party lies in a boundary, and its progress is stated without tolerant, idempotent or durable-log.',
  rationale:
    'Every reliable trigger delivers at least once: after a crash or a timeout the same work runs again. Work that is not idempotent and keeps no record of finished steps then takes effect twice. A transaction alone makes it atomic, but a repeat applies twice.',
  mend: 'Make it idempotent (an idempotency key, an upsert, a check for what is done), or record finished steps durably so that a retry resumes after them.',
  source: 'reliable',
  find(analysis) {
    const { traits, boundaries } = analysis
    return traits.nodes.filter((node) => node.progressable === 'no' && boundaries.count[node.index] !== 0 && isOwnWork(node))
  },
  message: (node) =>
    node.progress?.includes('transactional') === true
      ? `${named(node)} is retried after a failure, and its transaction then applies twice: nothing recognises the repeat.`
      : `${named(node)} is retried after a failure, and nothing protects it: a repeat does its work twice.`,
  suggestions: (node, analysis) => offer(analysis, ...protections(node)),
})
