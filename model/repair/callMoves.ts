import type { EdgeTraits } from '../analysis/traits'
import { withoutUnfit } from '../catalog/carries'
import type { Command, Patch } from '../graph/commands'
import type { ModelEdge } from '../schema/model'
import type { Move } from './move'
import { endsOf, isOurs, namesOf, orderOf, type Question } from './question'

export const setEdge = (edge: EdgeTraits, patch: Patch<ModelEdge>): Command => ({ type: 'setEdge', id: edge.id, patch })

const accepted = (edge: EdgeTraits, question: Question): Move => ({
  key: `accept ${edge.id}`,
  title: `Let ${namesOf(question, edge)[1]} accept the call from ${namesOf(question, edge)[0]} durably before it answers`,
  commands: [setEdge(edge, { trigger: 'callee' })],
  costClass: 'edge',
  effect: { held: [edge.index] },
  order: orderOf(question, edge.target, 2),
})

const recorded = (edge: EdgeTraits, question: Question): Move => {
  const [source, target] = namesOf(question, edge)
  const { durableLog } = endsOf(question, edge).source
  return {
    key: `record ${edge.id}`,
    title: `Let ${source} record its call to ${target} ${durableLog ? 'as a durable call' : 'in an outbox'} and repeat it until it is done`,
    commands: [setEdge(edge, { trigger: 'caller' })],
    costClass: 'edge',
    effect: { held: [edge.index] },
    order: orderOf(question, edge.target, durableLog ? 0 : 1),
  }
}

const turnedIntoChannel = (edge: EdgeTraits, question: Question): Move => {
  const [source, target] = namesOf(question, edge)
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
    costClass: question.hasBroker ? 'edge' : 'infrastructure',
    effect: { held: [edge.index] },
    order: orderOf(question, edge.target, 3),
  }
}

/** The ways to have a plain call held durably by one of its ends, or by a channel in between; a question is never queued. */
export const heldCall = (edge: EdgeTraits, question: Question): readonly Move[] => {
  const { source, target } = endsOf(question, edge)
  const moves = [accepted(edge, question)]
  if (isOurs(source)) moves.push(recorded(edge, question))
  if (!edge.query && !source.external && !target.external) moves.push(turnedIntoChannel(edge, question))
  return moves
}

/** Waiting for the answer lets the caller learn of a failure. */
export const awaitedCall = (edge: EdgeTraits, question: Question): readonly Move[] => {
  const [source, target] = namesOf(question, edge)
  if (edge.kind !== 'rpc' || edge.reply === 'awaited' || endsOf(question, edge).source.external) return []
  return [
    {
      key: `await ${edge.id}`,
      title: `Let ${source} wait for the answer of ${target}, so that it learns of a failure`,
      commands: [setEdge(edge, { reply: 'awaited' })],
      costClass: 'edge',
      effect: { watched: [edge.index] },
      order: orderOf(question, edge.target, 5),
    },
  ]
}
