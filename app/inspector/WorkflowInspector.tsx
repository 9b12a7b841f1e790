import { useMemo } from 'react'
import { adviseWorkflow } from '../../model/advice/adviseWorkflow'
import { WORKFLOW_OPTIONS } from '../../model/advice/optionWords'
import type { Analysis } from '../../model/analysis/analyze'
import type { WorkflowFacts } from '../../model/analysis/coordination'
import { contractsAbout, subjectName } from '../store/subjects'
import { AdviceSection } from './AdviceSection'
import { ContractsSection } from './contracts/ContractsSection'
import { Fact, Facts } from './Fact'
import { FindingsHere } from './FindingsHere'
import { InspectorHead } from './InspectorHead'
import { NameWorkflow } from './model/NameWorkflow'
import { WorkflowFields } from './model/WorkflowFields'
import { RedrawSection } from './RedrawSection'
import { Repair } from './repair/Repair'
import { count } from '../../model/schema/count'

/** How one workflow is coordinated. */
export function WorkflowInspector({ workflow, analysis }: { readonly workflow: WorkflowFacts; readonly analysis: Analysis }) {
  const subject = `workflow:${workflow.id}`
  const about = useMemo(() => [subject, ...contractsAbout(subject, analysis)], [subject, analysis])
  const target = useMemo(() => ({ workflow: workflow.id }), [workflow.id])
  const stored = analysis.graph.model.workflows?.find(({ id }) => id === workflow.id)
  return (
    <>
      <InspectorHead title={subjectName(subject, analysis)} sub={`Workflow · ${count(workflow.edges.length, 'edge')}`} />
      <FindingsHere subjects={about} />
      {stored === undefined ? (
        <NameWorkflow
          edges={workflow.edges.map((e) => analysis.graph.edges[e]?.id ?? '')}
          title="Keep it"
          help="It was found in the drawing; with a name it becomes part of it."
        />
      ) : (
        <WorkflowFields workflow={stored} />
      )}
      {stored === undefined ? null : <ContractsSection subject={subject} analysis={analysis} />}
      <Facts title="Coordination">
        <Fact label="Style" why={[subject, 'workflow']}>
          {WORKFLOW_OPTIONS[workflow.style]}
        </Fact>
        <Fact label="Conducted" term="orchestration" note="Direct steps that a conductor calls and waits for.">
          {count(workflow.orchestrated, 'step')}
        </Fact>
        <Fact label="Reacting" term="choreography" note="Direct steps that follow from a message nobody waits on.">
          {count(workflow.choreographed, 'step')}
        </Fact>
        <Fact label="Other" note="Single requests.">
          {count(workflow.other, 'step')}
        </Fact>
      </Facts>
      <Repair title="What would make every step reliable?" target={target} />
      <AdviceSection advice={adviseWorkflow(workflow, analysis)} words={WORKFLOW_OPTIONS} />
      <RedrawSection workflow={workflow.id} />
    </>
  )
}
