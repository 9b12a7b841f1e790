import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { ackBeforeWork } from './ack-before-work'

ruleTable(ackBeforeWork, {
  valid: [
    ['acknowledged after the work', sketch('api -queue,ack=after-work-> worker -topic-> mail')],
    ['a data edge is no channel', sketch('api -data,ack=on-receipt-> store:db')],
  ],
  invalid: [
    [
      'a queue',
      sketch('api -queue,channel=jobs,ack=on-receipt-> worker', { nodes: { worker: { name: 'Worker' } } }),
      { 'edge:1': 'error' },
      {
        message:
          'The queue “jobs” from “api” to “Worker” is acknowledged on receipt: if “Worker” fails during the work, the message is gone.',
        suggestions: ['Let “Worker” acknowledge after the work'],
      },
    ],
    ['an indirect topic, to a person', sketch('api -topic,ack=on-receipt,path=indirect-> person:alice'), { 'edge:1': 'warning' }],
    ['in memory too, which is another finding', sketch('api -topic,ack=on-receipt,trigger=none-> worker'), { 'edge:1': 'error' }],
    [
      'a third party that bears no repeat',
      sketch('api -queue,ack=on-receipt-> external:bank[progress=]'),
      { 'edge:1': 'error' },
      { suggestions: [] },
    ],
    [
      'which is called in a scope anyway',
      sketch('timer:t -rpc-> api -queue,ack=on-receipt-> external:bank[progress=]'),
      { 'edge:2': 'error' },
      { suggestions: ['Let “bank” acknowledge after the work'] },
    ],
  ],
})
