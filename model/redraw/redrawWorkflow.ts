import { analyze, type Analysis } from '../analysis/analyze'
import type { WorkflowFacts } from '../analysis/coordination'
import type { Model } from '../schema/model'
import { Draft } from './draft'
import { toChoreography, turnQuestions, type Manner } from './toChoreography'
import { toOrchestration } from './toOrchestration'

export type RedrawStyle = 'orchestration' | 'choreography'

export type Redrawn =
  | {
      readonly ok: true
      readonly model: Model
      /** Its id in the new model, where it was found by connection. */ readonly workflow: string
      readonly summary: string
    }
  | { readonly ok: false; readonly reason: string }

const refuse = (reason: string): Redrawn => ({ ok: false, reason })

const nameOf = (workflow: WorkflowFacts): string => (workflow.name === undefined ? 'The workflow' : `“${workflow.name}”`)

const idsOf = (workflow: WorkflowFacts, { graph }: Analysis): readonly string[] => workflow.edges.map((e) => graph.edges[e]?.id ?? '')

/** The same workflow in another model: by id, or, where it is found by connection, by the edges it has in common. */
const again = (edges: readonly string[], id: string, after: Analysis): WorkflowFacts | undefined => {
  if (after.graph.model.workflows !== undefined && after.graph.model.workflows.length > 0)
    return after.coordination.workflows.find((other) => other.id === id)
  return after.coordination.workflows.find((other) => idsOf(other, after).some((edge) => edges.includes(edge)))
}

type Try = { readonly after: Analysis; readonly workflow: WorkflowFacts }

const result = (draft: Draft): Try | undefined => {
  const after = analyze(draft.finish())
  const workflow = again(draft.members(), draft.workflow.id, after)
  return workflow === undefined ? undefined : { after, workflow }
}

/** Gentlest last: what takes most out of the drawing comes first. */
const MANNERS: readonly Manner[] = [
  { dismiss: true, callThirdParties: true },
  { dismiss: false, callThirdParties: true },
  { dismiss: false, callThirdParties: false },
]

const choreographed = (analysis: Analysis, workflow: WorkflowFacts): Try | undefined => {
  for (const manner of MANNERS) {
    const draft = new Draft(analysis, workflow)
    toChoreography(draft, manner)
    const first = result(draft)
    if (first === undefined || first.workflow.style === 'choreography') return first
    const second = new Draft(first.after, first.workflow)
    turnQuestions(second)
    const settled = result(second)
    if (settled?.workflow.style === 'choreography') return settled
  }
  return undefined
}

/**
 * The same steps in another style, as a new model: conducted by a durable function that calls each step and waits, or reacting to
 * each other’s events (Part 4, *A Loose Decision Framework*). What belongs to other workflows, and all data edges, stay as they are.
 */
export const redrawWorkflow = (model: Model, id: string, style: RedrawStyle): Redrawn => {
  const analysis = analyze(model)
  const workflow = analysis.coordination.workflows.find((candidate) => candidate.id === id)
  if (workflow === undefined) return refuse(`There is no workflow with the id "${id}".`)
  if (style === 'choreography') {
    const done = choreographed(analysis, workflow)
    if (done?.workflow.style !== 'choreography')
      return refuse(`${nameOf(workflow)} has no direct step of a node that works, so there is no event that another step could react to.`)
    return {
      ok: true,
      model: done.after.graph.model,
      workflow: done.workflow.id,
      summary: `${nameOf(workflow)} runs by events: each step reacts to what the one before it has done, and nobody conducts it.`,
    }
  }
  const draft = new Draft(analysis, workflow)
  const reason = toOrchestration(draft)
  if (reason !== undefined) return refuse(reason)
  const done = result(draft)
  if (done?.workflow.style !== 'orchestration')
    return refuse(`${nameOf(workflow)} could not be redrawn: its steps would still react to channels.`)
  return {
    ok: true,
    model: done.after.graph.model,
    workflow: done.workflow.id,
    summary: `${nameOf(workflow)} is conducted by one durable function, which calls each step, waits for it and knows how far it has come.`,
  }
}
