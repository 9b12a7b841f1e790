import { named } from '../../analysis/explain/premise'
import { protect } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const formWithoutLog = defineRule({
  id: 'durable/form-without-log',
  on: 'node',
  severity: 'warning',
  summary: 'It is drawn as a durable function, but nothing records its steps.',
  when: 'A working node states a form, and its progress has no durable log.',
  rationale:
    'Stateless function, session and actor are the forms of a durable function: what makes them durable is the log that a restart resumes from. Without it they are ordinary code that forgets.',
  mend: 'Say that a durable log records its steps, or take the form off.',
  source: 'forms',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => node.working && !node.durableLog && node.node.form !== undefined)
  },
  message: (node) =>
    `${named(node)} is drawn as a durable ${node.node.form === 'stateless' ? 'stateless function' : node.node.form}, but no durable log records its steps.`,
  suggestions: (node, analysis) =>
    offer(analysis, protect(node, 'durable-log'), {
      title: `State that ${named(node)} is no durable function`,
      commands: [{ type: 'setNode', id: node.id, patch: { form: null } }],
    }),
})
