import { named } from '../../analysis/explain/premise'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const nondeterministicControlFlow = defineRule({
  id: 'durable/nondeterministic-control-flow',
  on: 'node',
  severity: 'error',
  summary: 'A replay may take another path than the one that was recorded.',
  when: 'The progress of a node has a durable log, and its control flow is nondeterministic.',
  rationale:
    'A durable function resumes by running its control flow again and skipping the steps that the log holds. If the path depends on the clock, on random numbers or on a model’s answer that was not recorded, the log no longer fits: steps are repeated, skipped or mixed up.',
  mend: 'Make what varies a recorded step (the time, a random id, the model’s answer), so that the control flow itself follows only from the log.',
  source: 'determinism',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => node.durableLog && node.node.controlFlow === 'nondeterministic')
  },
  message: (node) => `${named(node)} resumes from a durable log, but a replay may take another path than the one recorded there.`,
  suggestions: (node, analysis) =>
    offer(analysis, {
      title: `Record what varies in ${named(node)} as steps, so that a replay takes the same path`,
      commands: [{ type: 'setNode', id: node.id, patch: { controlFlow: 'deterministic' } }],
    }),
})
