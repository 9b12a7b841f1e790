import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { castOf, writersOf } from './cast'
import { callSteps, startConductor, type Stage } from './calls'
import { engage } from './conductor'
import { kept, type Draft, type NewEdge } from './draft'
import { asEvent, isCall, topicsOf } from './publish'

const isConductor = ({ cast }: Stage, n: number): boolean => n === cast.conductor
const isOnStage = (stage: Stage, n: number): boolean => stage.steps.has(n) || isConductor(stage, n)

const isOneWayChannel = (edge: EdgeTraits): boolean => edge.kind !== 'rpc' && edge.reply === 'none'

/** A durable hand-over without a channel, so that nobody has to subscribe. */
const handOver = (edge: EdgeTraits, source: NodeTraits, target: Pick<NodeTraits, 'id' | 'working' | 'external'>): NewEdge => ({
  kind: 'rpc',
  source: source.id,
  target: target.id,
  ...kept(edge),
  reply: 'none',
  trigger: target.working && !target.external ? 'callee' : 'caller',
})

const retarget = (stage: Stage, edge: EdgeTraits): void => {
  const { draft, conductor } = stage
  const { id: _, ...rest } = edge.edge
  const source = draft.node(edge.source)
  const handsOver = source.working && isOneWayChannel(edge)
  draft.change(
    edge,
    handsOver ? handOver(edge, source, { id: conductor.id, working: true, external: false }) : { ...rest, target: conductor.id },
  )
}

/** What a store publishes, its writers hand over themselves; those on stage are called in their turn anyway. */
const replaceCapture = (stage: Stage, edge: EdgeTraits): void => {
  const { draft, conductor } = stage
  draft.remove(edge.id)
  const writers = writersOf(edge.source, draft).map((n) => draft.node(n))
  const target = isOnStage(stage, edge.target) ? { id: conductor.id, working: true, external: false } : draft.node(edge.target)
  const outside = writers.filter(({ index }) => !isOnStage(stage, index))
  for (const writer of outside) draft.put(handOver(edge, writer, target))
  if (outside.length === 0 && target.id !== conductor.id && writers[0] !== undefined) draft.put(handOver(edge, writers[0], target))
}

/** A person is asked by the conductor, and the answer awaited durably. */
const askPerson = ({ draft, conductor }: Stage, edge: EdgeTraits): void => {
  draft.put(
    { kind: 'rpc', source: conductor.id, target: draft.node(edge.target).id, ...kept(edge), reply: 'callback', trigger: 'caller' },
    edge.id,
  )
}

/** An edge that remains says nothing by channel any more; a question is answered at once. */
const settle = ({ draft, remaining }: Stage, edge: EdgeTraits): void => {
  remaining.push([edge.source, edge.target])
  if (!isOneWayChannel(edge) || !draft.node(edge.source).working) return
  const [source, target] = [draft.node(edge.source), draft.node(edge.target)]
  draft.change(
    edge,
    edge.query ? { kind: 'rpc', source: source.id, target: target.id, ...kept(edge), message: 'query' } : handOver(edge, source, target),
  )
}

/** What becomes of a direct edge. */
const redirect = (stage: Stage, edge: EdgeTraits): void => {
  const { draft, steps, cast } = stage
  const [source, target] = [draft.node(edge.source), draft.node(edge.target)]
  const isLink = cast.withQueries || !edge.query
  const toStep = steps.has(edge.target) && isLink
  const fromStage = isOnStage(stage, edge.source)
  if (source.kind === 'store') return replaceCapture(stage, edge)
  if (toStep && (!source.working || (source.external && cast.before.has(edge.source)))) return retarget(stage, edge)
  if (target.kind === 'person' && fromStage && !edge.query) return askPerson(stage, edge)
  if (toStep && (fromStage || cast.before.has(edge.source))) {
    stage.replaced.push(edge)
    return undefined
  }
  if (isConductor(stage, edge.target) && steps.has(edge.source) && !edge.query) return draft.remove(edge.id)
  return settle(stage, edge)
}

/** Makes the workflow one that is conducted; answers why it cannot be, or undefined. */
export const toOrchestration = (draft: Draft): string | undefined => {
  const orphan = draft
    .links()
    .find((edge) => edge.direct && draft.node(edge.source).kind === 'store' && writersOf(edge.source, draft).length === 0)
  if (orphan !== undefined)
    return `The changes of “${draft.node(orphan.source).name}” start work, and nothing in the drawing writes it, so there is nobody who could start a conductor instead.`
  const job = draft.links().find((edge) => edge.direct && !edge.query && draft.node(edge.target).kind === 'stream-job')
  if (job !== undefined)
    return `“${draft.node(job.target).name}” is a stream job: it takes events as they come and answers nobody, so a pipeline with it needs no conductor.`
  const cast = castOf(draft)
  if (cast === undefined) return 'There are fewer than two steps to conduct: nodes that work, and are led to by direct edges.'
  const stage: Stage = { draft, cast, conductor: engage(draft, cast), steps: new Set(cast.steps), replaced: [], remaining: [] }
  const links = draft.links()
  const topics = topicsOf(draft)
  for (const edge of links.filter(({ direct }) => direct)) redirect(stage, edge)
  callSteps(stage)
  startConductor(stage)
  for (const edge of links)
    if (!edge.direct && isCall(edge) && draft.node(edge.source).working)
      draft.change(edge, asEvent(edge, edge.source, edge.target, topics, draft))
  return undefined
}
