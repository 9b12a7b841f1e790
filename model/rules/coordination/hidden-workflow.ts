import { sentenceCase } from '../../analysis/explain/premise'
import { defineRule } from '../rule'
import { workflowOf } from '../../analysis/words'

export const hiddenWorkflow = defineRule({
  id: 'coordination/hidden-workflow',
  on: 'workflow',
  severity: 'info',
  summary: 'A long workflow exists only as a chain of reactions, and no place shows it whole.',
  when: 'A workflow is choreographed, over “min” or more queue and topic edges, and nothing in it conducts.',
  rationale:
    'Choreography keeps services independent, but the workflow itself is written nowhere: where an order stands, why it is stuck and what a change would touch must be pieced together from many services.',
  mend: 'Conduct the core of the workflow from one place and leave events to the rest; or make the whole visible by tracing and correlation ids.',
  source: 'framework',
  options: { min: 'The number of choreographed edges from which on this is a finding.' },
  find(analysis, { min }) {
    return analysis.coordination.workflows.filter((workflow) => workflow.style === 'choreography' && workflow.choreographed >= min)
  },
  message: (workflow, analysis) =>
    `${sentenceCase(workflowOf(workflow, analysis))} goes over ${workflow.choreographed} queues and topics, and no single place knows how far it has come.`,
})
