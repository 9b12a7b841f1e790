import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { externalEffectMayRepeat } from './external-effect-may-repeat'

const ASKS = 'State that it only asks “bank”'
const KEY = 'Send “bank” an idempotency key, so that a repeat has no further effect'

ruleTable(externalEffectMayRepeat, {
  valid: [
    ['it honours an idempotency key', sketch('timer:t -rpc-> a -rpc-> external:bank[progress=idempotent]')],
    ['a question', sketch('timer:t -rpc-> a -rpc,message=query-> external:bank[progress=]')],
    ['nothing retries the caller', sketch('a -rpc-> external:bank[progress=]')],
    ['ours, which is another finding', sketch('timer:t -rpc-> a -rpc-> bank[progress=]')],
    ['a queue in memory from a node in no scope', sketch('a -queue,trigger=none-> external:bank[progress=]')],
    ['change data capture in memory', sketch('store:db -topic,trigger=none-> external:bank')],
  ],
  invalid: [
    [
      'a call in a scope',
      sketch('timer:t -rpc-> a -rpc-> external:bank[progress=]', { nodes: { bank: { name: 'Bank' } } }),
      { 'edge:2': 'error' },
      {
        message: 'The call from “a” to “Bank” can be repeated, and “Bank” then acts twice.',
        suggestions: [ASKS.replace('bank', 'Bank'), KEY.replace('bank', 'Bank')],
      },
    ],
    [
      'not stated',
      sketch('timer:t -rpc-> a -rpc-> external:bank'),
      { 'edge:2': 'warning' },
      {
        message: 'The call from “a” to “bank” can be repeated, and the drawing does not say whether “bank” then acts twice.',
        suggestions: [ASKS, 'State that a repeat of “bank” does no harm', KEY],
      },
    ],
    [
      'a person may click again',
      sketch('person:p -rpc,message=command-> external:bank[progress=transactional]'),
      { 'edge:1': 'error' },
      { suggestions: [KEY] },
    ],
    ['a root, even where nobody awaits', sketch('timer:t -queue,trigger=none-> external:bank[progress=]'), { 'edge:1': 'error' }],
    ['a reliable edge from a node in no scope', sketch('a -queue-> external:bank[progress=]'), { 'edge:1': 'error' }],
    ['change data capture', sketch('store:db -topic-> external:bank[progress=]'), { 'edge:1': 'error' }],
    [
      'in a scope, where nobody awaits',
      sketch('timer:t -rpc-> a -rpc,reply=none,path=indirect-> external:bank[progress=]'),
      { 'edge:2': 'error' },
    ],
    [
      'from a third party to a third party',
      sketch('timer:t -rpc-> external:a[progress=idempotent] -rpc-> external:bank[progress=]'),
      { 'edge:2': 'error' },
    ],
    [
      'one severity where the file states one',
      sketch('timer:t -rpc-> external:a; t -rpc-> external:b[progress=]', {
        model: { settings: { rules: { 'progress/external-effect-may-repeat': 'info' } } },
      }),
      { 'edge:1': 'info', 'edge:2': 'info' },
    ],
  ],
})
