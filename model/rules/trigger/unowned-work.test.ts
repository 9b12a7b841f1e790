import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { unownedWork } from './unowned-work'

ruleTable(unownedWork, {
  valid: [
    ['a durable queue starts it', sketch('api -queue-> worker')],
    ['a person tries again', sketch('person:alice -rpc-> api -rpc-> ledger')],
    ['nothing in the drawing reaches it, which is another finding', sketch('api -queue-> worker')],
    ['a third party is not ours to finish', sketch('api -rpc-> external:bank')],
    ['one of two ways in is durable', sketch('api -rpc-> ledger; worker -queue-> ledger')],
    ['a callback that is durably awaited', sketch('timer:t -rpc-> api[progress=durable-log] -rpc,reply=callback-> slow')],
    ['the caller has recorded the call', sketch('api -rpc,trigger=caller-> ledger')],
  ],
  invalid: [
    [
      'its caller is started by nothing',
      sketch('api -rpc-> ledger', { nodes: { ledger: { name: 'Ledger' }, api: { name: 'Web' } } }),
      { 'node:ledger': 'error' },
      {
        message:
          'Nobody is sure to finish the work of “Ledger”: what reaches it from “Web” can be lost, and nothing durable starts it again.',
        suggestions: [
          'Let “Ledger” accept its work durably before it answers',
          'Let the caller of “Ledger” record the call until it is done',
        ],
      },
    ],
    ['a call that nobody awaits', sketch('person:alice -rpc,reply=none-> api'), { 'node:api': 'error' }],
    [
      'a queue in memory',
      sketch('timer:t -queue,trigger=none-> worker'),
      { 'node:worker': 'error' },
      { suggestions: ['Make what reaches “worker” durable, acknowledged after the work'] },
    ],
    ['a queue acknowledged on receipt', sketch('timer:t -queue,ack=on-receipt-> worker'), { 'node:worker': 'error' }],
    ['a technology that keeps messages in memory', sketch('timer:t -topic,technology=nats-core-> worker'), { 'node:worker': 'error' }],
    ['a callback that nothing durable awaits', sketch('timer:t -rpc-> api -rpc,reply=callback-> slow'), { 'node:slow': 'error' }],
    ['a circle that nothing enters', sketch('a -rpc-> b -rpc-> a'), { 'node:a': 'error', 'node:b': 'error' }],
    [
      'what nothing protects is made idempotent as well',
      sketch('api -rpc-> ledger[progress=]; other -rpc-> ledger'),
      { 'node:ledger': 'error' },
      {
        suggestions: [
          'Let “ledger” accept its work durably before it answers, and make “ledger” idempotent',
          'Let every caller of “ledger” record its call until it is done, and make “ledger” idempotent',
        ],
      },
    ],
  ],
})
