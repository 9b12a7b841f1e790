import { named } from '../../analysis/explain/premise'
import { protect, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const lostCallback = defineRule({
  id: 'trigger/lost-callback',
  on: 'edge',
  severity: 'warning',
  summary: 'An answer comes back later, but nothing durable is waiting for it.',
  when: 'The answer of an edge comes by callback to a working node without a durable log.',
  rationale:
    'Between the request and the callback the waiting side may restart. Without a durable record of what it waits for, the answer meets nobody, and a missing answer is noticed by nobody.',
  mend: 'Let the waiting side record durably that it waits (durable execution, a state machine in a database), or await the answer.',
  source: 'tree1',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => {
      if (edge.reply !== 'callback' || !edge.coordination) return false
      const source = sourceOf(edge, analysis)
      return source.working && !source.durableLog
    })
  },
  message: (edge, analysis) =>
    `If ${named(sourceOf(edge, analysis))} restarts while it waits for the answer of ${named(targetOf(edge, analysis))}, nothing remembers what the answer belongs to.`,
  suggestions: (edge, analysis) => offer(analysis, protect(sourceOf(edge, analysis), 'durable-log')),
})
