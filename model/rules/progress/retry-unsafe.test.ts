import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { retryUnsafe } from './retry-unsafe'

ruleTable(retryUnsafe, {
  valid: [
    ['idempotent', sketch('timer:t -rpc-> a[progress=idempotent]')],
    ['a transaction with an idempotency key', sketch('timer:t -rpc-> a[progress=transactional+idempotent]')],
    ['it tolerates repeats', sketch('timer:t -rpc-> a[progress=tolerant]')],
    ['a durable log', sketch('timer:t -rpc-> a[progress=durable-log]')],
    ['not stated is another finding', sketch('timer:t -rpc-> a')],
    ['nothing retries it', sketch('b -rpc-> a[progress=]')],
    ['a third party is another finding', sketch('timer:t -rpc-> external:bank[progress=]')],
    ['a stream job has a durable log by its kind', sketch('api -topic-> stream-job:totals')],
  ],
  invalid: [
    [
      'nothing protects it',
      sketch('person:alice -rpc-> a[progress=]', { nodes: { a: { name: 'Ledger' } } }),
      { 'node:a': 'error' },
      {
        message: '“Ledger” is retried after a failure, and nothing protects it: a repeat does its work twice.',
        suggestions: [
          'Make “Ledger” idempotent, so that a repeat has no further effect',
          'Let “Ledger” record its finished steps durably and resume after them',
        ],
      },
    ],
    [
      'a transaction alone applies twice',
      sketch('x -queue-> a[progress=transactional] -rpc-> b[progress=]'),
      { 'node:a': 'error', 'node:b': 'error' },
      { message: '“a” is retried after a failure, and its transaction then applies twice: nothing recognises the repeat.' },
    ],
    ['also where only some of its work is retried', sketch('x -queue-> a[progress=]; y -rpc-> a'), { 'node:a': 'error' }],
    [
      'a durable log is no way out where the control flow varies',
      sketch('x -queue-> agent:a[progress=,controlFlow=nondeterministic]'),
      { 'node:a': 'error' },
      { suggestions: ['Make “a” idempotent, so that a repeat has no further effect'] },
    ],
  ],
})
