import { edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { allOf, andProtectedFromItself, isOwnWork, madeReliable, protect, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { listed } from '../../analysis/words'

const isUnfedChannel = (edge: EdgeTraits): boolean => (edge.kind === 'queue' || edge.kind === 'topic') && edge.trigger !== 'caller'

const hasUnfedChannel = (n: number, { graph, traits }: Analysis): boolean => {
  for (let i = graph.out.start[n] as number; i < (graph.out.start[n + 1] as number); i++)
    if (isUnfedChannel(traits.edges[graph.out.edges[i] as number] as EdgeTraits)) return true
  return false
}

const writes = (n: number, { graph, traits }: Analysis): boolean => {
  for (let i = graph.dataOut.start[n] as number; i < (graph.dataOut.start[n + 1] as number); i++)
    if (traits.edges[graph.dataOut.edges[i] as number]?.access === 'write') return true
  return false
}

const writtenAndSent = (node: NodeTraits, analysis: Analysis): { stores: string; channels: string; sent: readonly EdgeTraits[] } => {
  const stores = [...edgesOf(analysis.graph.dataOut, node.index)].map((e) => edgeOf(analysis, e)).filter(({ access }) => access === 'write')
  const sent = [...edgesOf(analysis.graph.out, node.index)].map((e) => edgeOf(analysis, e)).filter(isUnfedChannel)
  const channelName = (edge: EdgeTraits): string =>
    edge.channel === undefined ? `the ${edge.kind} to ${named(targetOf(edge, analysis))}` : `the ${edge.kind} “${edge.channel}”`
  return {
    stores: listed([...new Set(stores.map((edge) => named(targetOf(edge, analysis))))], 3),
    channels: listed([...new Set(sent.map(channelName))], 3),
    sent,
  }
}

const waysOut = (node: NodeTraits, analysis: Analysis): readonly Suggestion[] => {
  const { sent } = writtenAndSent(node, analysis)
  const retried = analysis.cover[node.index] === 'durable' && node.progressable !== 'yes'
  const outbox = allOf(sent.map((edge) => madeReliable(edge, 'caller', analysis)))
  return offer(
    analysis,
    retried ? protect(node, 'idempotent') : undefined,
    retried ? protect(node, 'durable-log') : undefined,
    andProtectedFromItself(
      node,
      sent,
      outbox && {
        title: `Send from ${named(node)} through an outbox or change data capture`,
        commands: outbox,
        mayRaise: ['boundary/retry-inside-wait'],
      },
    ),
  )
}

export const dualWrite = defineRule({
  id: 'progress/dual-write',
  on: 'node',
  severity: 'warning',
  summary: 'A store and a channel are both written, and a failure between the two leaves them disagreeing.',
  when: 'A node that does work and is no third party has a write edge, and a queue or topic edge out that is not fed through an outbox or change data capture; and its verdict is not reliable.',
  rationale:
    'A database and a broker share no transaction. After a crash between the two writes the data says one thing and the rest of the system never hears of it, unless something durable runs the work again and that is safe.',
  mend: 'Write the message into the same database (an outbox, or change data capture) and let it be sent from there; or make the work safe to retry inside a durable boundary.',
  source: 'reliable',
  find(analysis) {
    const { traits, verdict } = analysis
    return traits.nodes.filter(
      (node) =>
        verdict[node.index] !== 'reliable' && isOwnWork(node) && writes(node.index, analysis) && hasUnfedChannel(node.index, analysis),
    )
  },
  message: (node, analysis) => {
    const { stores, channels } = writtenAndSent(node, analysis)
    return `${named(node)} writes ${stores} and sends to ${channels}; a failure between the two leaves one without the other.`
  },
  suggestions: waysOut,
})
