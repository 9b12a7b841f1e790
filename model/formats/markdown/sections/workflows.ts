import type { Analysis } from '../../../analysis/analyze'
import type { WorkflowFacts } from '../../../analysis/coordination'
import { explainReliable, propagatesPremise } from '../../../analysis/explain/explainEdge'
import { explainProgressable } from '../../../analysis/explain/explainNode'
import { explainWorkflow } from '../../../analysis/explain/explainWorkflow'
import { named, nodeOf, sentenceCase } from '../../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../../analysis/traits'
import { VERDICT_MARKS } from '../../../picture/verdictMark'
import { listed, ownerOf } from '../../../analysis/words'
import { VERDICT_SIGN } from '../../outline/palette'
import type { Section } from '../report'
import { mdTable, mdText } from '../markdownText'

/** The steps in the order a person put them; those of a workflow found by connection in the order of the file. */
const stepsOf = (workflow: WorkflowFacts, { graph, traits }: Analysis): readonly EdgeTraits[] => {
  const members = new Set(workflow.edges)
  const stated = graph.model.workflows?.find(({ id }) => id === workflow.id)?.edges ?? graph.model.edges.map(({ id }) => id)
  const places = new Set(stated.flatMap((id) => graph.edgeAt.get(id) ?? []).filter((e) => members.has(e)))
  return [...places].map((e) => traits.edges[e] as EdgeTraits).filter(({ coordination }) => coordination)
}

const stepName = (edge: EdgeTraits, analysis: Analysis): string => {
  const ends = `${named(nodeOf(analysis, edge.source))} → ${named(nodeOf(analysis, edge.target))}`
  const label = edge.channel ?? edge.edge.name
  return `${ends}${label === undefined ? '' : `: ${label}`} (${edge.kind}${edge.direct ? '' : ', indirect'})`
}

/** Who is sure to start the step again, or who learns of a failure. */
const whoTriggers = (edge: EdgeTraits, analysis: Analysis): string => {
  if (analysis.triggers.propagates[edge.index] === 1) return propagatesPremise(edge, analysis).sentence
  const why = explainReliable(edge, analysis).because[0]?.sentence ?? ''
  return analysis.triggers.reliable[edge.index] === 1 ? why : `Nobody. ${why}`
}

const whoOwns = (target: NodeTraits, analysis: Analysis): string => {
  const held = analysis.boundaries.of(target.index).flatMap((b) => analysis.boundaries.list[b] ?? [])
  return held.length === 0 ? 'Nobody' : sentenceCase(listed(held.map((boundary) => ownerOf(boundary, analysis))))
}

const rowOf = (edge: EdgeTraits, analysis: Analysis): readonly string[] => {
  const target = nodeOf(analysis, edge.target)
  const verdict = analysis.verdict[target.index] ?? null
  const work = target.working ? [whoOwns(target, analysis), explainProgressable(target).sentence] : ['', '']
  const cells = [stepName(edge, analysis), whoTriggers(edge, analysis), ...work]
  return [...cells.map(mdText), verdict === null ? '' : `${VERDICT_SIGN[verdict]} ${VERDICT_MARKS[verdict].title}`]
}

const HEADER = ['Step', 'Who triggers it', 'Who owns the work', 'What protects it', 'Verdict']

/** Each workflow step by step: who triggers, who owns, what protects. */
export const workflowsSection: Section = ({ analysis, heading }) => {
  const workflows = analysis.coordination.workflows.map((workflow) => [workflow, stepsOf(workflow, analysis)] as const)
  const withSteps = workflows.filter(([, steps]) => steps.length > 0)
  if (withSteps.length === 0) return []
  return [
    heading(1, 'Workflows'),
    ...withSteps.flatMap(([workflow, steps], i) => [
      heading(2, mdText(workflow.name ?? `Workflow ${i + 1}`)),
      mdText(explainWorkflow(workflow, analysis).sentence),
      mdTable(
        HEADER,
        steps.map((edge) => rowOf(edge, analysis)),
      ).join('\n'),
    ]),
  ]
}
