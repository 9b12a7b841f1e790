import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { retryInsideWait } from './retry-inside-wait'

ruleTable(retryInsideWait, {
  valid: [
    ['a plain call', sketch('a -rpc-> b')],
    ['the wait can be resumed', sketch('a -rpc,trigger=caller-> b')],
    ['nobody waits', sketch('a -rpc,trigger=callee,reply=none-> b -queue-> c')],
    ['answered later', sketch('a -rpc,trigger=callee,reply=callback-> b')],
    ['a durable function suspends', sketch('a[progress=durable-log] -queue,reply=awaited-> b')],
    ['a queue in memory is not retried', sketch('a -queue,reply=awaited,trigger=none-> b')],
  ],
  invalid: [
    [
      'the callee has accepted durably, and the caller waits',
      sketch('a -rpc,trigger=callee-> b', { nodes: { a: { name: 'Web' }, b: { name: 'Orders' } } }),
      { 'edge:1': 'warning' },
      {
        message:
          '“Web” waits for “Orders”, whose work is retried on its own: when the wait times out, a second attempt starts while the first goes on.',
        suggestions: [
          'Let “Web” record the call, so that it can resume its wait',
          'Do not wait for “Orders”, which has taken over the work',
        ],
      },
    ],
    [
      'a durable function calls a callee that has accepted',
      sketch('a[progress=durable-log] -rpc,trigger=callee-> b'),
      { 'edge:1': 'warning' },
    ],
    [
      'an answer through a durable queue',
      sketch('a -queue,reply=awaited-> b'),
      { 'edge:1': 'warning' },
      {
        suggestions: [
          'Let “a” record its finished steps durably and resume after them',
          'Do not wait for “b”, which has taken over the work',
        ],
      },
    ],
    [
      'a person waits for a person',
      sketch('person:p -queue,reply=awaited,message=query-> person:q'),
      { 'edge:1': 'warning' },
      { suggestions: [] },
    ],
  ],
})
