import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { noTrigger } from './no-trigger'

ruleTable(noTrigger, {
  valid: [
    ['a person starts it', sketch('person:alice -rpc-> api -rpc-> ledger')],
    ['a node without any edge is another finding', sketch('api')],
    ['a third party is started elsewhere', sketch('external:bank -rpc-> api')],
    ['a store starts it by change data capture', sketch('store:db -topic-> projector -data-> store:view')],
    ['roots and stores need no trigger', sketch('timer:t -rpc-> api; store:a -data,access=tier-> store:b')],
  ],
  invalid: [
    [
      'it calls, but nothing calls it',
      sketch('api -rpc-> ledger', { nodes: { api: { name: 'Web' } } }),
      { 'node:api': 'warning' },
      {
        message: 'Nothing in the drawing starts “Web”, so nothing can start its work again.',
        suggestions: ['Draw a timer that starts “Web”', 'Draw a person that starts “Web”'],
      },
    ],
    ['it only writes a store', sketch('job -data-> store:db'), { 'node:job': 'warning' }],
    [
      'the new ids are free, and the new node stands left of it',
      sketch('job -data-> store:db; job-timer', { nodes: { job: { position: { x: -999_900, y: 7 } } } }),
      { 'node:job': 'warning' },
    ],
    [
      'what nothing protects',
      sketch('job[progress=] -data-> store:db'),
      { 'node:job': 'warning' },
      {
        suggestions: [
          'Draw a timer that starts “job”, and make “job” idempotent',
          'Draw a person that starts “job”, and make “job” idempotent',
        ],
      },
    ],
  ],
})
