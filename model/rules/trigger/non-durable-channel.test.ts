import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { nonDurableChannel } from './non-durable-channel'

ruleTable(nonDurableChannel, {
  valid: [
    ['durable channels', sketch('api -queue-> worker -topic,trigger=caller-> mail')],
    ['a call has no channel', sketch('api -rpc-> worker')],
    ['a durable channel, whatever its technology implies', sketch('api -topic,technology=nats-core,trigger=channel-> worker')],
    ['a data edge', sketch('api -data-> store:db')],
  ],
  invalid: [
    [
      'a topic in memory',
      sketch('api -topic,channel=prices,trigger=none-> board', { nodes: { board: { name: 'Board' } } }),
      { 'edge:1': 'error' },
      {
        message: 'The topic “prices” from “api” to “Board” lives in memory: what “Board” has not taken yet is lost with a restart.',
        suggestions: ['Use a durable topic', 'Feed a durable topic through an outbox of “api”'],
      },
    ],
    [
      'an indirect queue from a person',
      sketch('person:alice -queue,trigger=none,path=indirect-> worker'),
      { 'edge:1': 'warning' },
      { suggestions: ['Use a durable queue'] },
    ],
    ['a technology that keeps messages in memory', sketch('api -topic,technology=redis-pubsub-> worker'), { 'edge:1': 'error' }],
    [
      'to a third party that bears no repeat',
      sketch('api -queue,trigger=none-> external:bank[progress=]'),
      { 'edge:1': 'error' },
      { suggestions: [] },
    ],
  ],
})
