import type { Command } from '../../graph/commands'
import type { Analysis } from '../analyze'
import type { EdgeTraits, NodeTraits, Origin } from '../traits'
import { edgeName, edgeSubject, follows, leaf, named, nodeOf, nodeSubject, sentenceCase, type Premise, type TraitRef } from './premise'

type EdgeKey = 'kind' | 'trigger' | 'ack' | 'reply' | 'message' | 'path' | 'access'

const originOf = (edge: EdgeTraits, key: EdgeKey): Origin => {
  if (edge.edge[key] !== undefined) return 'stated'
  const kindDefault = edge.kind === 'rpc' ? 'none' : 'channel'
  return key === 'trigger' && edge.trigger !== kindDefault ? 'technology' : 'kind'
}

/** A trait of an edge, and where its value comes from. */
export const edgeTraitRef = (edge: EdgeTraits, key: EdgeKey): TraitRef => ({
  subject: edgeSubject(edge),
  key,
  origin: originOf(edge, key),
})

const set = (edge: EdgeTraits, patch: Extract<Command, { type: 'setEdge' }>['patch']): Command => ({ type: 'setEdge', id: edge.id, patch })

/** The edit after which nothing brings work in over this edge any more. */
const loseIt = (edge: EdgeTraits): Command => set(edge, { trigger: 'none', reply: 'none' })
/** The edit after which this edge holds a durable trigger. */
const makeReliable = (edge: EdgeTraits): Command =>
  set(edge, edge.kind === 'rpc' ? { trigger: 'caller' } : { trigger: 'channel', ack: 'after-work' })

/** Who durably holds the trigger, in a sentence. */
const holderSentence = (edge: EdgeTraits, analysis: Analysis): string => {
  const source = named(nodeOf(analysis, edge.source))
  const target = named(nodeOf(analysis, edge.target))
  const channel = edge.channel === undefined ? `the ${edge.kind}` : `the ${edge.kind} “${edge.channel}”`
  if (edge.trigger === 'caller' && edge.kind === 'rpc')
    return `${source} records its call to ${target} durably and repeats it until it is done.`
  if (edge.trigger === 'caller')
    return `${source} feeds ${channel} through an outbox or change data capture, so ${target} is started whenever ${source} has written.`
  if (edge.trigger === 'callee') return `${target} accepts the call from ${source} durably before it answers, and then owns the work.`
  return `${sentenceCase(channel)} keeps the message until ${target} has done its work.`
}

/** reliable(e) as a premise; false by losing both the trigger and the answer, since an awaited answer would still show the failure. */
export const reliablePremise = (edge: EdgeTraits, analysis: Analysis): Premise =>
  leaf(holderSentence(edge, analysis), [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'trigger'), contrary: loseIt(edge) })

const notReliableSentence = (edge: EdgeTraits, analysis: Analysis): string => {
  const target = named(nodeOf(analysis, edge.target))
  if (edge.kind !== 'rpc' && edge.ack === 'on-receipt')
    return `${target} acknowledges ${edge.channel === undefined ? 'the message' : `“${edge.channel}”`} on receipt, so a crash during the work loses it.`
  if (edge.kind === 'rpc') return `Nothing records ${edgeName(edge, analysis)} on either side.`
  return `${sentenceCase(edgeName(edge, analysis))} lives in memory only.`
}

/** not reliable(e) as a premise. */
export const notReliablePremise = (edge: EdgeTraits, analysis: Analysis): Premise =>
  leaf(notReliableSentence(edge, analysis), [edgeSubject(edge)], {
    trait: edgeTraitRef(edge, edge.kind !== 'rpc' && edge.ack === 'on-receipt' ? 'ack' : 'trigger'),
    contrary: makeReliable(edge),
  })

/** The source sees a failure: it awaits the answer, or waits for a callback with a durable log. */
export const propagatesPremise = (edge: EdgeTraits, analysis: Analysis): Premise => {
  const source = named(nodeOf(analysis, edge.source))
  const target = named(nodeOf(analysis, edge.target))
  const sentence =
    edge.reply === 'awaited'
      ? `${source} waits for the answer of ${target}, so a failure there goes back to ${source}.`
      : `${source} waits durably for the callback of ${target}, so it notices when none comes.`
  return leaf(sentence, [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'reply'), contrary: loseIt(edge) })
}

/** That the source waits, where that is one call of many. */
export const waitsPremise = (edge: EdgeTraits, analysis: Analysis): Premise =>
  leaf(`${named(nodeOf(analysis, edge.source))} waits for ${named(nodeOf(analysis, edge.target))}.`, [edgeSubject(edge)], {
    trait: edgeTraitRef(edge, 'reply'),
  })

const nobodyWaits = (edge: EdgeTraits, analysis: Analysis): Premise => {
  const source = nodeOf(analysis, edge.source)
  const callback = edge.reply === 'callback'
  const sentence = callback
    ? `${named(source)} expects a callback, but nothing durable there waits for it.`
    : `${named(source)} does not wait for an answer from ${named(nodeOf(analysis, edge.target))}.`
  return leaf(sentence, [callback ? nodeSubject(source) : edgeSubject(edge)], {
    trait: edgeTraitRef(edge, 'reply'),
    contrary: makeReliable(edge),
  })
}

/** Neither reliable nor propagating: the work can be lost here. */
export const lostHerePremises = (edge: EdgeTraits, analysis: Analysis): readonly Premise[] => {
  const durableLog = nodeOf(analysis, edge.source).durableLog
  const seen = edge.reply === 'awaited' || (edge.reply === 'callback' && durableLog)
  return seen ? [notReliablePremise(edge, analysis)] : [notReliablePremise(edge, analysis), nobodyWaits(edge, analysis)]
}

export const explainReliable = (edge: EdgeTraits, analysis: Analysis): Premise => {
  const reliable = analysis.triggers.reliable[edge.index] === 1
  const name = sentenceCase(edgeName(edge, analysis))
  return reliable
    ? follows(
        `${name} is a reliable trigger: the work is started again after any failure.`,
        [edgeSubject(edge)],
        [reliablePremise(edge, analysis)],
      )
    : follows(`${name} is no reliable trigger.`, [edgeSubject(edge)], [notReliablePremise(edge, analysis)])
}

export const explainPropagates = (edge: EdgeTraits, analysis: Analysis): Premise => {
  const subjects = [edgeSubject(edge)]
  const [source, target] = [named(nodeOf(analysis, edge.source)), named(nodeOf(analysis, edge.target))]
  if (analysis.triggers.propagates[edge.index] === 1)
    return follows(`A failure of ${target} goes back to ${source}, whose own trigger may repeat both.`, subjects, [
      notReliablePremise(edge, analysis),
      propagatesPremise(edge, analysis),
    ])
  const why = analysis.triggers.reliable[edge.index] === 1 ? reliablePremise(edge, analysis) : nobodyWaits(edge, analysis)
  return follows(`A failure of ${target} does not go back to ${source}.`, subjects, [why])
}

const STYLE_WORDS = {
  synchronous: 'is synchronous: both ends must be up at the same time, and failure and latency pass through',
  resumable: 'is resumable: the source can stop and go on later with the answer',
  'async-reply': 'has an asynchronous reply: the answer comes later by itself',
  'one-way': 'is one-way: the source goes on at once',
} as const

export const explainStyle = (edge: EdgeTraits, analysis: Analysis): Premise | undefined => {
  const style = analysis.synchrony.style[edge.index]
  if (style === null || style === undefined) return undefined
  const source = nodeOf(analysis, edge.source)
  const target = named(nodeOf(analysis, edge.target))
  const words = { awaited: 'waits for the result of', callback: 'gets a correlated answer later from', none: 'expects no answer from' }[
    edge.reply
  ]
  const because = [leaf(`${named(source)} ${words} ${target}.`, [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'reply') })]
  if (edge.reply === 'awaited' && edge.kind === 'rpc')
    because.push(
      leaf(`${named(source)} ${edge.trigger === 'caller' ? 'records' : 'does not record'} its call to ${target}.`, [edgeSubject(edge)], {
        trait: edgeTraitRef(edge, 'trigger'),
      }),
    )
  if (edge.reply === 'awaited' && edge.kind !== 'rpc')
    because.push(
      leaf(`${named(source)} has ${source.durableLog ? 'a' : 'no'} durable log.`, [nodeSubject(source)], {
        trait: { subject: nodeSubject(source), key: 'progress', origin: source.progressOrigin },
      }),
    )
  return follows(`${sentenceCase(edgeName(edge, analysis))} ${STYLE_WORDS[style]}.`, [edgeSubject(edge)], because)
}

export const explainContext = (edge: EdgeTraits, analysis: Analysis): Premise | undefined => {
  const context = analysis.synchrony.context[edge.index]
  if (context === null || context === undefined) return undefined
  const source: NodeTraits = nodeOf(analysis, edge.source)
  const sentence =
    context === 'local'
      ? `${named(source)} must stay alive while it waits here (local context).`
      : `${named(source)} can suspend here and resume with the answer (remote context).`
  const log = leaf(`${named(source)} has a durable log.`, [nodeSubject(source)], {
    trait: { subject: nodeSubject(source), key: 'progress', origin: source.progressOrigin },
  })
  const style = explainStyle(edge, analysis)
  return follows(sentence, [edgeSubject(edge)], style === undefined ? [log] : [log, style])
}

export const explainDesign = (edge: EdgeTraits, analysis: Analysis): Premise | undefined => {
  const design = analysis.coupling.design[edge.index]
  if (design === null || design === undefined) return undefined
  const [source, target] = [nodeOf(analysis, edge.source), nodeOf(analysis, edge.target)]
  const [knower, known] = design.knows === 'source' ? [source, target] : [target, source]
  const message = {
    command: `a command: ${named(source)} says what is to be done`,
    query: `a query: ${named(source)} asks for something`,
    event: `an event: ${named(source)} says what happened, and who listens must know it`,
  }[edge.message]
  return follows(
    `${named(knower)} knows ${named(known)} at design time, with strength ${design.strength} of 3.`,
    [edgeSubject(edge)],
    [
      leaf(`What goes to ${named(target)} is ${message}.`, [edgeSubject(edge)], { trait: edgeTraitRef(edge, 'message') }),
      leaf(
        edge.kind === 'rpc'
          ? `${named(source)} calls ${named(target)} directly.`
          : `A ${edge.kind} stands between ${named(source)} and ${named(target)}.`,
        [edgeSubject(edge)],
        { trait: edgeTraitRef(edge, 'kind') },
      ),
    ],
  )
}

const RUNTIME_WORDS = [
  'nothing is shared at run time',
  'one end is only delayed while the other is down',
  'the target must be up to accept',
  'both must be up, and failure and latency pass through',
]

export const explainRuntime = (edge: EdgeTraits, analysis: Analysis): Premise | undefined => {
  const runtime = analysis.coupling.runtime[edge.index]
  const style = explainStyle(edge, analysis)
  if (runtime === null || runtime === undefined || style === undefined) return undefined
  return follows(`Run-time coupling is ${runtime} of 3: ${RUNTIME_WORDS[runtime] ?? ''}.`, [edgeSubject(edge)], [style])
}
