import type { NodeTraits } from '../analysis/traits'
import type { ModelNode } from '../schema/model'
import type { Cast } from './cast'
import type { Draft } from './draft'
import { subjectOf } from './eventName'

/** What all have in common, or undefined. */
const common = <T>(values: readonly (T | undefined)[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined)

const flowName = (draft: Draft, steps: readonly number[]): string => {
  const entry = draft.links().find((edge) => !draft.node(edge.source).working && edge.edge.name !== undefined)
  const step = draft.workflow.name ?? entry?.edge.name
  const base = step === undefined ? draft.node(steps[0] as number).name : (subjectOf(step) ?? step)
  return /\bflow$/i.test(base) ? base : `${base.slice(0, 190)} flow`
}

const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'flow'

export type Conductor = { readonly id: string; readonly name: string }

/** The team of all steps; where they are of several, whoever starts the workflow answers for it. */
const teamOf = (draft: Draft, { steps, before }: Cast): string | undefined =>
  common(steps.map((n) => draft.node(n).team)) ?? common(Array.from(before, (n) => draft.node(n).team))

const drawn = (draft: Draft, cast: Cast): Conductor => {
  const { steps } = cast
  const name = flowName(draft, steps)
  const nodes = steps.map((n) => draft.node(n).node)
  const team = teamOf(draft, cast)
  const group = common(nodes.map((node) => node.group))
  const node: Omit<ModelNode, 'id'> = {
    kind: 'function',
    name,
    ...(team === undefined ? {} : { team }),
    ...(group === undefined ? {} : { group }),
    progress: ['durable-log'],
    form: 'session',
    controlFlow: 'deterministic',
  }
  return { id: draft.addNode(node, idFrom(name)), name }
}

const withLog = (draft: Draft, conductor: NodeTraits): Conductor => {
  if (!conductor.durableLog)
    draft.changeNode(conductor.id, (node) => ({ ...node, progress: [...(conductor.progress ?? []), 'durable-log'] }))
  return { id: conductor.id, name: conductor.name }
}

/** What conducts: the orchestrator that is there, with a durable log, or a new durable function. */
export const engage = (draft: Draft, cast: Cast): Conductor =>
  cast.conductor === undefined ? drawn(draft, cast) : withLog(draft, draft.node(cast.conductor))
