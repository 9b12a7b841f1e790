import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { rpcOverTopic } from './rpc-over-topic'

ruleTable(rpcOverTopic, {
  valid: [
    ['nothing comes back', sketch('a -topic-> b')],
    ['an answer through a queue', sketch('a -queue,reply=callback-> b; a -rpc-> b')],
  ],
  invalid: [
    [
      'an awaited answer',
      sketch('a -topic,reply=awaited,channel=prices-> b', { nodes: { a: { name: 'Web' }, b: { name: 'Quotes' } } }),
      { 'edge:1': 'warning' },
      {
        message:
          '“Web” expects an answer from “Quotes” to what it publishes: the topic “prices” from “Web” to “Quotes” may have several subscribers, or none.',
        suggestions: ['Expect no answer', 'Ask “Quotes” through a queue of its own'],
      },
    ],
    [
      'an answer that comes later, to a question',
      sketch('person:p -topic,reply=callback,message=query-> b'),
      { 'edge:1': 'warning' },
      { suggestions: ['Ask “b” through a queue of its own'] },
    ],
  ],
})
