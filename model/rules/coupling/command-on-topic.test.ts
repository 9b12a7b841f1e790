import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { commandOnTopic } from './command-on-topic'

ruleTable(commandOnTopic, {
  valid: [
    ['an event, which is the default', sketch('a -topic-> b; a -topic,message=event-> c')],
    ['a question', sketch('a -topic,message=query-> b')],
    ['a command on a queue', sketch('a -queue,message=command-> b')],
  ],
  invalid: [
    [
      'a command on a topic',
      sketch('a -topic,message=command,channel=todo-> b', { nodes: { a: { name: 'Orders' }, b: { name: 'Mail' } } }),
      { 'edge:1': 'info' },
      {
        message: 'The topic “todo” from “Orders” to “Mail” carries a command: whether exactly one receiver acts on it is left to chance.',
        suggestions: ['State that it says what happened at “Orders”', 'Send it through a queue to “Mail”'],
      },
    ],
    [
      'a queue of that name has another receiver',
      sketch('a -topic,message=command,channel=q-> b; a -queue,channel=q-> c'),
      { 'edge:1': 'info' },
      { suggestions: ['State that it says what happened at “a”'] },
    ],
    ['a technology that only carries topics goes', sketch('a -topic,message=command,technology=sns-> b'), { 'edge:1': 'info' }],
  ],
})
