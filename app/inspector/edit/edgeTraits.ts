import { technologyById } from '../../../model/catalog/catalog'
import type { Analysis } from '../../../model/analysis/analyze'
import type { EdgeTraits } from '../../../model/analysis/traits'
import { TRIGGERS_OF, type Trigger } from '../../../model/schema/model'
import { AN_EDGE } from '../../edits/words'
import type { ChoiceTrait, FlagTrait, Trait, TraitOption } from './trait'

const isCoordination = ({ coordination }: EdgeTraits): boolean => coordination
const hasChannel = ({ kind }: EdgeTraits): boolean => kind === 'queue' || kind === 'topic'

const replyTrait: ChoiceTrait<EdgeTraits> = {
  type: 'choice',
  key: 'reply',
  label: 'Reply',
  noun: 'the reply',
  help: 'Whether the sender waits for an answer.',
  applies: isCoordination,
  options: () => [
    { value: 'awaited', title: 'Awaited', meaning: 'The caller waits for the result.' },
    { value: 'callback', title: 'Callback', meaning: 'A correlated answer comes later.' },
    { value: 'none', title: 'None', meaning: 'There is no answer.' },
  ],
  stated: ({ edge }) => edge.reply,
  unstated: ({ kind }) =>
    kind === 'rpc'
      ? { value: 'awaited', sentence: 'Awaited, because it is an RPC.' }
      : { value: 'none', sentence: `None, because it is ${AN_EDGE[kind]}.` },
}

const HOLDER: Readonly<Record<'rpc' | 'channel', Partial<Record<Trigger, Omit<TraitOption, 'value'>>>>> = {
  rpc: {
    none: { title: 'Nobody', meaning: 'The call is ephemeral: if either side fails, it is gone.' },
    caller: { title: 'The caller', meaning: 'Its side has recorded the call and drives it until it is done.' },
    callee: { title: 'The callee', meaning: 'It accepts durably before it acknowledges, and then owns the work.' },
  },
  channel: {
    channel: { title: 'The channel', meaning: 'It keeps the message durably.' },
    none: { title: 'Nobody', meaning: 'The message lives in memory: fire and forget.' },
    caller: { title: 'The sender', meaning: 'A durable channel fed through an outbox or CDC, atomic with the sender’s own write.' },
  },
}

const triggerTrait: ChoiceTrait<EdgeTraits> = {
  type: 'choice',
  key: 'trigger',
  label: 'Who holds the trigger',
  noun: 'the trigger',
  help: 'Who durably remembers that the work has to be started.',
  applies: isCoordination,
  why: 'reliable',
  options: ({ kind }) =>
    TRIGGERS_OF[kind].map((value) => ({ value, title: value, meaning: '', ...HOLDER[kind === 'rpc' ? 'rpc' : 'channel'][value] })),
  stated: ({ edge }) => edge.trigger,
  unstated: ({ kind, edge }) => {
    if (kind === 'rpc') return { value: 'none', sentence: 'Nobody, because it is an RPC.' }
    const technology = edge.technology === undefined ? undefined : technologyById(edge.technology)
    if (technology?.implies.edge?.trigger === undefined)
      return { value: 'channel', sentence: `The channel, because it is ${AN_EDGE[kind]}.` }
    return { value: 'none', sentence: `Nobody, as ${technology.name} implies.`, source: technology.implies.because.trigger?.source }
  },
}

const ackTrait: ChoiceTrait<EdgeTraits> = {
  type: 'choice',
  key: 'ack',
  label: 'Acknowledged',
  noun: 'the acknowledgement',
  help: 'When the receiver tells the channel that it may forget the message.',
  applies: hasChannel,
  options: () => [
    { value: 'after-work', title: 'After the work', meaning: 'A crash during the work brings the message back.' },
    { value: 'on-receipt', title: 'On receipt', meaning: 'A crash during the work loses the message.' },
  ],
  stated: ({ edge }) => edge.ack,
  unstated: () => ({ value: 'after-work', sentence: 'After the work, by default.' }),
}

const messageTrait: ChoiceTrait<EdgeTraits> = {
  type: 'choice',
  key: 'message',
  label: 'Message',
  noun: 'the message',
  help: 'What it says to the receiver.',
  applies: isCoordination,
  options: () => [
    { value: 'command', title: 'Command', meaning: 'Do this.' },
    { value: 'event', title: 'Event', meaning: 'This happened.' },
    { value: 'query', title: 'Query', meaning: 'Tell me this.' },
  ],
  stated: ({ edge }) => edge.message,
  unstated: ({ kind }) =>
    kind === 'topic'
      ? { value: 'event', sentence: 'Event, because it is a topic.' }
      : { value: 'command', sentence: `Command, because it is ${AN_EDGE[kind]}.` },
}

const pathTrait: ChoiceTrait<EdgeTraits> = {
  type: 'choice',
  key: 'path',
  label: 'Path',
  noun: 'the path',
  help: 'Whether the workflow can finish without it.',
  applies: isCoordination,
  options: () => [
    { value: 'direct', title: 'Direct', meaning: 'The workflow cannot finish without it.' },
    { value: 'indirect', title: 'Indirect', meaning: 'It is auxiliary: audit, mail, analytics.' },
  ],
  stated: ({ edge }) => edge.path,
  unstated: () => ({ value: 'direct', sentence: 'Direct, by default.' }),
}

const compensatedTrait: FlagTrait<EdgeTraits> = {
  type: 'flag',
  key: 'compensated',
  label: 'Has an undo',
  noun: 'the undo',
  help: 'A step exists that takes its effect back (compensation).',
  applies: isCoordination,
  stated: ({ edge }) => edge.compensated === true,
  on: (whom) => `Give ${whom} an undo`,
  off: (whom) => `Take away the undo of ${whom}`,
}

const irreversibleTrait: FlagTrait<EdgeTraits> = {
  type: 'flag',
  key: 'irreversible',
  label: 'Cannot be taken back',
  noun: 'the effect',
  help: 'Its effect is irreversible: money sent, mail delivered.',
  applies: isCoordination,
  stated: ({ edge }) => edge.irreversible === true,
  on: (whom) => `Make ${whom} irreversible`,
  off: (whom) => `Make ${whom} reversible`,
}

const ACCESS: readonly TraitOption[] = [
  { value: 'read', title: 'Reads', meaning: 'It reads what lies there.' },
  { value: 'write', title: 'Writes', meaning: 'It changes what lies there.' },
]

const COPIES: readonly TraitOption[] = [
  { value: 'materialize', title: 'Copies', meaning: 'A durable copy of the data is kept in the other store.' },
  { value: 'tier', title: 'Tiers', meaning: 'Cold data moves to the other store; there is one copy.' },
]

/** What an edge reads or writes depends on where it starts: only a store can be copied from. */
const accessTrait = ({ traits }: Analysis): ChoiceTrait<EdgeTraits> => ({
  type: 'choice',
  key: 'access',
  label: 'Access',
  noun: 'the access',
  help: 'What happens to the data.',
  applies: ({ kind }) => kind === 'data',
  options: ({ source }) => (traits.nodes[source]?.kind === 'store' ? COPIES : ACCESS),
  stated: ({ edge }) => edge.access,
  unstated: () => ({ value: 'write', sentence: 'Writes, by default.' }),
})

/** The traits of an edge that are chosen, in the order in which they matter. */
export const edgeTraits = (analysis: Analysis): readonly Trait<EdgeTraits>[] => [
  triggerTrait,
  ackTrait,
  replyTrait,
  messageTrait,
  pathTrait,
  compensatedTrait,
  irreversibleTrait,
  accessTrait(analysis),
]
