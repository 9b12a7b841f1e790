import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { eventOnQueue } from './event-on-queue'

ruleTable(eventOnQueue, {
  valid: [
    ['a command, which is the default', sketch('a -queue-> b; a -queue,message=command-> c')],
    ['an event on a topic or a call', sketch('a -topic-> b; a -rpc,message=event-> c')],
  ],
  invalid: [
    [
      'an event on a queue',
      sketch('a -queue,message=event,channel=placed-> b', { nodes: { b: { name: 'Mail' } } }),
      { 'edge:1': 'info' },
      {
        message: 'The queue “placed” from “a” to “Mail” carries an event, and nobody but “Mail” can ever react to it.',
        suggestions: ['State that it asks “Mail” to do something', 'Publish it on a topic'],
      },
    ],
    [
      'a technology in memory stays in memory',
      sketch('a -queue,message=event,technology=redis-pubsub-> external:b[progress=]'),
      { 'edge:1': 'info' },
    ],
    [
      'where the file forbids answers over topics',
      sketch('a -queue,message=event,reply=callback-> b', { model: { settings: { rules: { 'coupling/rpc-over-topic': 'error' } } } }),
      { 'edge:1': 'info' },
      { suggestions: ['State that it asks “b” to do something'] },
    ],
  ],
})
