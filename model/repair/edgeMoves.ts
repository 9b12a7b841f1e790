import type { Analysis } from '../analysis/analyze'
import { edgeName, named, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits } from '../analysis/traits'
import { withoutUnfit } from '../catalog/carries'
import type { Command, Patch } from '../graph/commands'
import type { ModelEdge } from '../schema/model'
import type { Move } from './move'

const setEdge = (edge: EdgeTraits, patch: Patch<ModelEdge>): Command => ({ type: 'setEdge', id: edge.id, patch })

type EdgeMoves = Record<'holding' | 'acknowledging' | 'watching', (edge: number) => readonly Move[]>

/** The edits of single edges and channels. */
export const edgeMoves = (analysis: Analysis, distance: readonly number[]): EdgeMoves => {
  const { edges, nodes } = analysis.traits
  const hasBroker = edges.some((edge) => edge.kind === 'queue' || edge.kind === 'topic')
  const at = (e: number): EdgeTraits => edges[e] as EdgeTraits
  const names = (edge: EdgeTraits): [string, string] => [named(nodeOf(analysis, edge.source)), named(nodeOf(analysis, edge.target))]
  const order = (edge: EdgeTraits, rank: number): number => (distance[edge.target] ?? edges.length) * 10 + rank

  /** All edges that are the same channel: one queue or topic is durable for all who use it. */
  const channelMates = (edge: EdgeTraits): readonly EdgeTraits[] =>
    edge.channel === undefined ? [edge] : edges.filter((other) => other.kind === edge.kind && other.channel === edge.channel)

  const accepting = (edge: EdgeTraits): Move => {
    const [, target] = names(edge)
    return {
      key: `accept ${edge.id}`,
      title: `Let ${target} accept ${edgeName(edge, analysis)} durably before it answers`,
      commands: [setEdge(edge, { trigger: 'callee' })],
      costClass: 'edge',
      effect: { held: [edge.index] },
      order: order(edge, 2),
    }
  }

  const recording = (edge: EdgeTraits): Move => {
    const [source, target] = names(edge)
    const log = nodeOf(analysis, edge.source).durableLog
    const how = log ? 'as a durable call' : 'in an outbox'
    return {
      key: `record ${edge.id}`,
      title: `Let ${source} record its call to ${target} ${how} and repeat it until it is done`,
      commands: [setEdge(edge, { trigger: 'caller' })],
      costClass: 'edge',
      effect: { held: [edge.index] },
      order: order(edge, log ? 0 : 1),
    }
  }

  const asChannel = (edge: EdgeTraits): Move => {
    const [source, target] = names(edge)
    const kind = edge.message === 'event' ? 'topic' : 'queue'
    const answer = edge.reply === 'awaited' ? `, so that ${source} no longer waits for an answer` : ''
    const patch: Patch<ModelEdge> = {
      kind,
      trigger: 'channel',
      reply: edge.reply === 'callback' ? 'callback' : 'none',
      ...(edge.channel === undefined ? {} : { channel: null }),
      ...withoutUnfit(edge.edge, kind),
    }
    return {
      key: `channel ${edge.id}`,
      title: `Put a durable ${kind} between ${source} and ${target}${answer}`,
      commands: [setEdge(edge, patch)],
      costClass: hasBroker ? 'edge' : 'infrastructure',
      effect: { held: [edge.index] },
      order: order(edge, 3),
    }
  }

  const calls = (edge: EdgeTraits): readonly Move[] => {
    const [source, target] = [nodeOf(analysis, edge.source), nodeOf(analysis, edge.target)]
    return [
      ...(source.working && !source.external ? [recording(edge)] : []),
      accepting(edge),
      ...(edge.query || source.external || target.external ? [] : [asChannel(edge)]),
    ]
  }

  const durable = (edge: EdgeTraits): Move => {
    const mates = channelMates(edge).filter(({ trigger }) => trigger === 'none')
    const first = mates[0] as EdgeTraits
    const name = edge.channel === undefined ? edgeName(edge, analysis) : `the ${edge.kind} “${edge.channel}”`
    return {
      key: `durable ${first.id}`,
      title: `Make ${name} durable, so that it keeps its messages until the work is done`,
      commands: mates.map((mate) => setEdge(mate, { trigger: 'channel', ...withoutUnfit(mate.edge, mate.kind) })),
      costClass: 'edge',
      effect: { held: mates.map(({ index }) => index) },
      order: Math.min(...mates.map((mate) => order(mate, 0))),
    }
  }

  const outbox = (edge: EdgeTraits): Move => {
    const [source] = names(edge)
    return {
      key: `outbox ${edge.id}`,
      title: `Feed ${edgeName(edge, analysis)} from an outbox that ${source} writes together with its own data, over a durable channel`,
      commands: [setEdge(edge, { trigger: 'caller', ...withoutUnfit(edge.edge, edge.kind) })],
      costClass: 'edge',
      effect: { held: [edge.index] },
      order: order(edge, 4),
    }
  }

  const channels = (edge: EdgeTraits): readonly Move[] => {
    const source = nodeOf(analysis, edge.source)
    return [durable(edge), ...(source.working && !source.external ? [outbox(edge)] : [])]
  }

  const afterWork = (edge: EdgeTraits): Move => {
    const mates = channelMates(edge).filter((mate) => mate.target === edge.target && mate.ack === 'on-receipt')
    const [, target] = names(edge)
    return {
      key: `ack ${(mates[0] as EdgeTraits).id}`,
      title: `Let ${target} acknowledge ${edge.channel === undefined ? edgeName(edge, analysis) : `“${edge.channel}”`} only after its work`,
      commands: mates.map((mate) => setEdge(mate, { ack: 'after-work' })),
      costClass: 'state',
      effect: { acknowledged: mates.map(({ index }) => index) },
      order: order(edge, 0),
    }
  }

  const awaited = (edge: EdgeTraits): Move => {
    const [source, target] = names(edge)
    return {
      key: `await ${edge.id}`,
      title: `Let ${source} wait for the answer of ${target}, so that it learns of a failure`,
      commands: [setEdge(edge, { reply: 'awaited' })],
      costClass: 'edge',
      effect: { watched: [edge.index] },
      order: order(edge, 5),
    }
  }

  return {
    holding: (e) => (at(e).trigger !== 'none' ? [] : at(e).kind === 'rpc' ? calls(at(e)) : channels(at(e))),
    acknowledging: (e) => (at(e).kind !== 'rpc' && at(e).ack === 'on-receipt' ? [afterWork(at(e))] : []),
    watching: (e) => (at(e).kind === 'rpc' && at(e).reply !== 'awaited' && nodes[at(e).source]?.external !== true ? [awaited(at(e))] : []),
  }
}
