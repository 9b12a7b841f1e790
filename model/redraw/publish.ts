import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import { freshId } from '../graph/freshId'
import { kept, type Draft, type NewEdge } from './draft'
import { eventName, eventWords } from './eventName'

/** The topic on which a node says that its step is done. */
export type Topics = (node: number) => string

/** What a node was told to do, as far as the workflow says. */
const stepOf = (n: number, draft: Draft): string | undefined =>
  draft.links().find((edge) => edge.target === n && !edge.query && edge.edge.name !== undefined)?.edge.name

/** A node that publishes already goes on with its topic; other names are new in the whole model, so that no two topics run together. */
export const topicsOf = (draft: Draft): Topics => {
  const names = new Map<number, string>()
  const taken = new Set(draft.analysis.traits.edges.flatMap(({ channel }) => channel ?? []))
  for (const edge of draft.links()) {
    const publishes = edge.kind === 'topic' && edge.reply === 'none' && edge.channel !== undefined && edge.direct
    if (publishes && !names.has(edge.source)) names.set(edge.source, edge.channel)
  }
  return (n) => {
    const name = names.get(n) ?? freshId(eventName(stepOf(n, draft), draft.node(n).name), (candidate) => taken.has(candidate))
    names.set(n, name)
    taken.add(name)
    return name
  }
}

const writes = (node: NodeTraits, { analysis: { graph, traits } }: Draft): boolean =>
  node.working && edgesOf(graph.dataOut, node.index).some((e) => traits.edges[e]?.access === 'write')

/** The edge as an event of `source` that `target` subscribes to; through an outbox where the source writes to a store anyway. */
export const asEvent = (edge: EdgeTraits, source: number, target: number, topics: Topics, draft: Draft): NewEdge => {
  const channel = topics(source)
  return {
    kind: 'topic',
    source: draft.node(source).id,
    target: draft.node(target).id,
    ...kept(edge),
    name: eventWords(channel),
    channel,
    ...(writes(draft.node(source), draft) ? { trigger: 'caller' } : {}),
    ...(edge.direct ? {} : { path: 'indirect' }),
  }
}

/** Does somebody wait here, or is somebody called, for something that is no question? */
export const isCall = (edge: EdgeTraits): boolean => !edge.query && (edge.kind === 'rpc' || edge.reply !== 'none')
