import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { streamJobBlockingCall } from './stream-job-blocking-call'

ruleTable(streamJobBlockingCall, {
  valid: [
    ['it publishes', sketch('stream-job:s -topic-> a')],
    ['it is called', sketch('a -rpc-> stream-job:s')],
    ['it reads a store', sketch('stream-job:s -data,access=read-> store:db')],
    ['its log lets it resume', sketch('stream-job:s -queue,reply=awaited-> a')],
    ['a person is no working node', sketch('stream-job:s -rpc-> person:p')],
  ],
  invalid: [
    [
      'it calls a service',
      sketch('stream-job:s -rpc-> a', { nodes: { s: { name: 'Enrich' }, a: { name: 'Customers' } } }),
      { 'edge:1': 'warning' },
      {
        message: 'The stream job “Enrich” stands still while it waits for “Customers”, and with it everything behind it in the stream.',
        suggestions: ['Publish an event that “Customers” reacts to'],
      },
    ],
    [
      'a third party, with a question',
      sketch('stream-job:s -rpc,message=query-> external:a'),
      { 'edge:1': 'warning' },
      { suggestions: [] },
    ],
    ['without a log, through a queue', sketch('stream-job:s[progress=idempotent] -queue,reply=awaited-> a'), { 'edge:1': 'warning' }],
    ['a durable acceptance does not shorten the wait', sketch('stream-job:s -rpc,trigger=callee-> a'), { 'edge:1': 'warning' }],
  ],
})
