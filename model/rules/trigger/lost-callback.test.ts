import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { lostCallback } from './lost-callback'

ruleTable(lostCallback, {
  valid: [
    ['something durable waits', sketch('api[progress=durable-log] -rpc,reply=callback-> slow')],
    ['a stream job has a durable log by its kind', sketch('stream-job:api -queue,reply=callback-> slow')],
    ['a person waits', sketch('person:alice -rpc,reply=callback-> slow')],
    ['a data edge', sketch('api -data,reply=callback-> store:db')],
  ],
  invalid: [
    [
      'nothing durable waits',
      sketch('api[progress=idempotent] -rpc,reply=callback-> slow', { nodes: { api: { name: 'Web' }, slow: { name: 'Render' } } }),
      { 'edge:1': 'warning' },
      {
        message: 'If “Web” restarts while it waits for the answer of “Render”, nothing remembers what the answer belongs to.',
        suggestions: ['Let “Web” record its finished steps durably and resume after them'],
      },
    ],
    ['a third party that calls', sketch('external:api -queue,reply=callback-> slow'), { 'edge:1': 'warning' }],
    [
      'no replay where the control flow varies',
      sketch('api -topic,reply=callback-> slow', { nodes: { api: { controlFlow: 'nondeterministic' } } }),
      { 'edge:1': 'warning' },
      { suggestions: [] },
    ],
  ],
})
