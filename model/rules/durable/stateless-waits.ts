import { named } from '../../analysis/explain/premise'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { slowTargets, slowWaits } from '../slowWaits'
import { namesOf } from '../../analysis/words'

export const statelessWaits = defineRule({
  id: 'durable/stateless-waits',
  on: 'node',
  severity: 'info',
  summary: 'A stateless function takes long or waits long; that is what a session is for.',
  when: 'A node of the form stateless has a duration that is long or human, or awaits the answer of a node that has.',
  rationale:
    'A stateless durable function is meant to run through: it has no identity to address while it runs, so nobody can ask how far it is, send it something, or stop it.',
  mend: 'Make it a session, which has an identity and can be signalled while it waits; or split the long part off.',
  source: 'forms',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => {
      if (node.node.form !== 'stateless' || !node.working) return false
      return node.slow || slowWaits(node, analysis).length > 0
    })
  },
  message: (node, analysis) => {
    const targets = slowTargets(node, analysis)
    return targets.size > 0
      ? `The stateless function ${named(node)} waits for ${namesOf(targets, analysis)}, which takes long, and cannot be addressed meanwhile.`
      : `The stateless function ${named(node)} takes long, and cannot be addressed meanwhile.`
  },
  suggestions: (node, analysis) =>
    offer(analysis, {
      title: `Make ${named(node)} a session, which can be addressed while it waits`,
      commands: [{ type: 'setNode', id: node.id, patch: { form: 'session' } }],
    }),
})
