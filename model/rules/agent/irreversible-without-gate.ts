import { named } from '../../analysis/explain/premise'
import { sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const irreversibleWithoutGate = defineRule({
  id: 'agent/irreversible-without-gate',
  on: 'edge',
  severity: 'error',
  summary: 'An agent can do something that cannot be taken back, and nobody approves it first.',
  when: 'An edge with an irreversible effect starts at an agent whose remediation has no approval gate.',
  rationale:
    'Against an effect that cannot be undone, remediation comes too late; all that helps is to stop before it. An agent is wrong often enough for that to matter.',
  mend: 'Put a gate before the act: a person, or a rule that is not the agent, approves it. Or make the effect one that can be taken back.',
  source: 'remediation',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => {
      if (edge.edge.irreversible !== true) return false
      const source = sourceOf(edge, analysis)
      return source.kind === 'agent' && source.node.remediation?.includes('approval-gate') !== true
    })
  },
  message: (edge, analysis) =>
    `What the agent ${named(sourceOf(edge, analysis))} does at ${named(targetOf(edge, analysis))} cannot be taken back, and nobody approves it first.`,
  suggestions: (edge, analysis) => {
    const { id, name, node } = sourceOf(edge, analysis)
    const remediation = [...(node.remediation ?? []), 'approval-gate' as const]
    return offer(analysis, {
      title: `Let a person approve what “${name}” is about to do`,
      commands: [{ type: 'setNode', id, patch: { remediation } }],
    })
  },
})
