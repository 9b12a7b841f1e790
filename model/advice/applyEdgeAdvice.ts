import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { withoutUnfit } from '../catalog/carries'
import type { Patch } from '../graph/commands'
import type { ModelEdge } from '../schema/model'
import { adviseEdge, type EdgeOption } from './adviseEdge'
import { impossible, type AdvisedChange } from './change'

type Patched = Patch<ModelEdge>

const asChannel = (edge: EdgeTraits, kind: 'queue' | 'topic', patch: Patched): Patched => ({
  kind,
  trigger: edge.trigger === 'caller' ? 'caller' : 'channel',
  // Another kind is another channel: under its old name it might run together with one that exists.
  ...(edge.kind === kind || edge.edge.channel === undefined ? {} : { channel: null }),
  ...withoutUnfit(edge.edge, kind),
  ...patch,
})

/** An rpc loses what only channels have (`ack`, `channel`) with its kind. */
const asCall = (edge: EdgeTraits, patch: Patched): Patched => ({ kind: 'rpc', ...withoutUnfit(edge.edge, 'rpc'), ...patch })

const PATCHES: Readonly<Record<EdgeOption, (edge: EdgeTraits) => Patched>> = {
  rpc: (edge) => asCall(edge, { trigger: 'none', reply: 'awaited' }),
  'reliable-rpc': (edge) =>
    asCall(edge, { trigger: 'caller', ...(edge.reply === 'callback' && edge.kind === 'rpc' ? {} : { reply: 'awaited' }) }),
  'async-request-reply': (edge) => asChannel(edge, edge.kind === 'topic' ? 'topic' : 'queue', { reply: 'callback' }),
  queue: (edge) => asChannel(edge, 'queue', { reply: 'none' }),
  topic: (edge) => asChannel(edge, 'topic', { reply: 'none', message: 'event' }),
}

type Ends = { readonly from: string; readonly to: string }

const TITLES: Readonly<Record<EdgeOption, (ends: Ends) => string>> = {
  rpc: ({ from, to }) => `Let ${from} call ${to} and wait for the answer`,
  'reliable-rpc': ({ from, to }) => `Let ${from} record its call to ${to} and resume with the answer`,
  'async-request-reply': ({ from, to }) => `Let ${to} send ${from} its answer later, by itself`,
  queue: ({ from, to }) => `Let ${from} hand the work to ${to} through a durable queue`,
  topic: ({ from, to }) => `Let ${from} publish what happened on a topic that ${to} subscribes to`,
}

const GAINS: Readonly<Record<EdgeOption, (ends: Ends) => string>> = {
  rpc: ({ from }) => `${from} has the answer at once, by the simplest way there is, with nothing more to run.`,
  'reliable-rpc': ({ from, to }) =>
    `While ${to} is down, ${from} is only delayed: the call is repeated until it is done, and the answer is not lost.`,
  'async-request-reply': ({ from, to }) => `${from} holds nothing open while ${to} works, and a slow answer is no failure.`,
  queue: ({ from, to }) => `The work is kept until ${to} has done it, and ${from} goes on even while ${to} is down.`,
  topic: ({ from, to }) => `${from} need not know ${to} nor wait for it, and others can subscribe without a change to ${from}.`,
}

const LOSES: Readonly<Record<EdgeOption, (ends: Ends, edge: EdgeTraits) => string>> = {
  rpc: ({ from, to }, edge) =>
    `Both must be up at the same time, and ${from} is as slow as ${to}${edge.trigger === 'none' ? '' : `; nothing records the call any more, so whatever starts ${from} must start both again`}.`,
  'reliable-rpc': ({ from }) => `${from} needs a durable log or an outbox, and every call costs a write.`,
  'async-request-reply': ({ from }) =>
    `${from} must remember what it waits for and match the answer to it, there is a queue to run, and the way is harder to follow.`,
  queue: ({ from, to }) => `${from} does not learn how it ended, ${to} may be late, and there is a queue to run.`,
  topic: ({ from, to }) =>
    `${from} does not learn whether ${to} did anything, what follows is written down in no one place, and there is a broker to run.`,
}

/** The edit after which the edge is drawn as this option, recommended or not. */
export const changeEdgeTo = (edge: EdgeTraits, option: EdgeOption, analysis: Analysis): AdvisedChange => {
  const source = analysis.traits.nodes[edge.source] as NodeTraits
  const target = analysis.traits.nodes[edge.target] as NodeTraits
  const ends = { from: `“${source.name}”`, to: `“${target.name}”` }
  if (source.kind === 'store' && option !== 'queue' && option !== 'topic')
    return impossible(
      `${ends.from} is a store: it publishes its changes, but asks nobody and waits for no answer. Let a node that does work ask ${ends.to}.`,
    )
  return {
    possible: true,
    title: TITLES[option](ends),
    gains: GAINS[option](ends),
    loses: LOSES[option](ends, edge),
    commands: [{ type: 'setEdge', id: edge.id, patch: PATCHES[option](edge) }],
  }
}

/** The edit after which the edge is drawn as recommended; null where there is no advice or nothing to change. */
export const applyEdgeAdvice = (edge: EdgeTraits, analysis: Analysis): AdvisedChange | null => {
  const advice = adviseEdge(edge, analysis)
  return advice === null || advice.drawn === advice.recommended ? null : changeEdgeTo(edge, advice.recommended, analysis)
}
