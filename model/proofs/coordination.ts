import type { Analysis } from '../analysis/analyze'
import { explainOrchestrator } from '../analysis/explain/explainNode'
import { explainWorkflow } from '../analysis/explain/explainWorkflow'
import { edgeSubject, follows, leaf, named, nodeSubject } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { namesOf, workflowOf } from '../analysis/words'
import { anyOf, durableLog, edgesAt, edgeTrait, fromTo, nodeTrait, sourceOf, targetOf, targetsOf } from './premises'
import { onNode, onWorkflow, type Proofs } from './proof'

/** What it asks for on the direct path and hears back from. */
const stepsOf = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  edgesAt(analysis.graph.out, node, analysis).filter(
    (edge) => edge.direct && !edge.query && edge.reply !== 'none' && targetOf(edge, analysis).working,
  )

export const coordinationProofs: Proofs<'coordination'> = {
  'coordination/fragile-orchestrator': onNode((node, analysis) => {
    const steps = stepsOf(node, analysis)
    return [
      explainOrchestrator(node, analysis),
      follows(
        `${named(node)} has ${namesOf(targetsOf(steps), analysis)} do things, not only answer questions.`,
        steps.map(edgeSubject),
        steps.map((edge) => edgeTrait(edge, 'message', `${named(node)} has ${named(targetOf(edge, analysis))} do something.`)),
      ),
      durableLog(node),
    ]
  }),
  'coordination/scope-creep': onNode((node, analysis) => {
    const creeping = edgesAt(analysis.graph.out, node, analysis).filter(
      ({ direct, kind, reply }) => !direct && (kind === 'rpc' || reply !== 'none'),
    )
    return [
      explainOrchestrator(node, analysis),
      anyOf(
        `${named(node)} also calls ${namesOf(targetsOf(creeping), analysis)}, which the workflow does not need.`,
        creeping.map(edgeSubject),
        creeping.map((edge) =>
          edgeTrait(edge, 'path', `The workflow of ${named(node)} can finish without ${named(targetOf(edge, analysis))}.`, {
            path: 'direct',
          }),
        ),
      ),
    ]
  }),
  'coordination/no-compensation': onNode((node, analysis) => [
    explainOrchestrator(node, analysis),
    ...stepsOf(node, analysis).map((edge) =>
      edgeTrait(edge, 'compensated', `What ${named(node)} asks of ${named(targetOf(edge, analysis))} has no undo.`, { compensated: true }),
    ),
  ]),
  'coordination/stalled-join': onNode((node, analysis) => {
    const inputs = edgesAt(analysis.graph.in, node, analysis)
    return [
      nodeTrait(node, 'joins', `${named(node)} needs its inputs together.`, { joins: null }),
      follows(
        `${inputs.length} ways lead to ${named(node)}, none of them from a timer that would look for what is missing.`,
        [nodeSubject(node), ...inputs.map(edgeSubject)],
        inputs.map((edge) => ({
          ...nodeTrait(sourceOf(edge, analysis), 'kind', `${fromTo(edge, analysis)}: ${named(sourceOf(edge, analysis))} is no timer.`),
          subjects: [edgeSubject(edge)],
        })),
      ),
      durableLog(node),
    ]
  }),
  'coordination/hidden-workflow': onWorkflow((workflow, analysis) => [
    explainWorkflow(workflow, analysis),
    leaf(`${workflow.choreographed} steps of ${workflowOf(workflow, analysis)} are messages that nobody waits on.`, [
      `workflow:${workflow.id}`,
    ]),
  ]),
}
