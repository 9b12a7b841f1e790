import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { degree, edgesOf } from '../graph/graphIndex'
import { kept, type Draft, type NewEdge } from './draft'
import { asEvent, isCall, topicsOf, type Topics } from './publish'

/** How far the redrawing goes; less of it is tried where it leaves nothing that is choreographed. */
export type Manner = {
  /** A conductor that does nothing but conduct is taken out. */
  readonly dismiss: boolean
  /** A third party is called, with the call recorded, instead of being expected to subscribe. */
  readonly callThirdParties: boolean
}

type Stage = {
  readonly draft: Draft
  readonly topics: Topics
  readonly manner: Manner
  readonly conductors: readonly number[]
  /** Edges that have got their new place. */
  readonly done: Set<number>
}

/** The edge as what follows from `source`: an event, or a recorded call into a third party’s system. */
const react = ({ draft, topics, manner, done }: Stage, edge: EdgeTraits, source: number, target: number): void => {
  done.add(edge.index)
  const [from, to] = [draft.node(source), draft.node(target)]
  const calls = manner.callThirdParties && to.external && from.working && !from.external
  const recorded: NewEdge = {
    kind: 'rpc',
    source: from.id,
    target: to.id,
    ...kept(edge),
    reply: 'none',
    trigger: 'caller',
    ...(edge.direct ? {} : { path: 'indirect' }),
  }
  draft.change(edge, calls ? recorded : asEvent(edge, source, target, topics, draft))
}

const isAwaitedStep = (edge: EdgeTraits, conductor: number, draft: Draft): boolean =>
  edge.source === conductor &&
  edge.target !== conductor &&
  edge.direct &&
  !edge.query &&
  edge.reply !== 'none' &&
  draft.node(edge.target).working

/** The calls of a conductor in their order, one a step, and those that only repeat a step. */
const callsOf = (conductor: number, draft: Draft): { readonly steps: readonly EdgeTraits[]; readonly repeats: readonly EdgeTraits[] } => {
  const calls = draft.links().filter((edge) => isAwaitedStep(edge, conductor, draft))
  const steps = calls.filter((edge, i) => calls.findIndex(({ target }) => target === edge.target) === i)
  return { steps, repeats: calls.filter((edge) => !steps.includes(edge)) }
}

/** A durable function whose every edge belongs to this workflow alone, and which keeps nothing: without its calls, nothing is left of it. */
const onlyConducts = (node: NodeTraits, { draft, conductors }: Stage): boolean => {
  const { graph, traits } = draft.analysis
  const isOther = (n: number): boolean => n !== node.index && conductors.includes(n)
  if (node.kind !== 'function' || !node.durableLog) return false
  if (degree(graph.dataOut, node.index) + degree(graph.dataIn, node.index) > 0) return false
  const edges = [...edgesOf(graph.in, node.index), ...edgesOf(graph.out, node.index)].map((e) => traits.edges[e] as EdgeTraits)
  return edges.every(
    (edge) =>
      draft.isMember(edge.id) &&
      !draft.isShared(edge.id) &&
      !edge.query &&
      !isOther(edge.source) &&
      !isOther(edge.target) &&
      edge.source !== edge.target &&
      draft.node(edge.target).kind !== 'person',
  )
}

/** One step after the other: each reacts to what the one before it has done. */
const chain = (stage: Stage, conductor: NodeTraits): void => {
  const { draft, done } = stage
  const { steps, repeats } = callsOf(conductor.index, draft)
  const [first, last] = [steps[0] as EdgeTraits, steps.at(-1) as EdgeTraits]
  const dismissed = stage.manner.dismiss && onlyConducts(conductor, stage)
  for (const edge of repeats) {
    done.add(edge.index)
    draft.remove(edge.id)
  }
  steps.forEach((edge, i) => {
    const previous = steps[i - 1]
    if (previous !== undefined) react(stage, edge, previous.target, edge.target)
    else if (!dismissed) react(stage, edge, conductor.index, edge.target)
  })
  if (dismissed) dismiss(stage, conductor, first, last)
}

/** What led to the conductor leads to the first step, and what it sent besides its calls follows the last. */
const dismiss = (stage: Stage, conductor: NodeTraits, first: EdgeTraits, last: EdgeTraits): void => {
  const { draft, done } = stage
  draft.remove(first.id)
  done.add(first.index)
  for (const edge of draft.links()) {
    if (done.has(edge.index)) continue
    if (edge.target === conductor.index) enter(stage, edge, first)
    else if (edge.source === conductor.index) react(stage, edge, last.target, edge.target)
  }
  draft.removeNode(conductor.id)
}

const enter = (stage: Stage, edge: EdgeTraits, first: EdgeTraits): void => {
  const { draft, done } = stage
  if (edge.source === first.target || !draft.node(edge.source).working) {
    done.add(edge.index)
    const { id: _, ...rest } = edge.edge
    if (edge.source === first.target) draft.remove(edge.id)
    else draft.change(edge, { ...rest, target: draft.node(first.target).id })
  } else react(stage, edge, edge.source, first.target)
}

/** Makes the steps of a workflow react to each other’s events. */
export const toChoreography = (draft: Draft, manner: Manner): void => {
  const { orchestrator } = draft.analysis.coordination
  const sources = [...new Set(draft.links().map(({ source }) => source))].sort((a, b) => a - b)
  const conductors = sources.filter((n) => orchestrator[n] === 1 && callsOf(n, draft).steps.length >= 2)
  const stage: Stage = { draft, topics: topicsOf(draft), manner, conductors, done: new Set() }
  for (const n of conductors) chain(stage, draft.node(n))
  for (const edge of draft.links())
    if (!stage.done.has(edge.index) && isCall(edge) && draft.node(edge.source).working) react(stage, edge, edge.source, edge.target)
}

/** A question that an orchestrator would still wait for: the one who is asked publishes its changes instead, and the asker keeps them. */
export const turnQuestions = (draft: Draft): void => {
  const topics = topicsOf(draft)
  for (const edge of draft.links()) {
    if (!edge.direct || edge.reply === 'none' || draft.analysis.coordination.orchestrator[edge.source] !== 1) continue
    const turned = asEvent(edge, edge.target, edge.source, topics, draft)
    draft.change(edge, turned)
  }
}
