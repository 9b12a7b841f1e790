import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { overlap } from './overlap'

ruleTable(overlap, {
  valid: [
    ['one owner', sketch('x -queue-> a')],
    ['two senders into one named queue are one owner', sketch('x -queue,channel=jobs-> a; y -queue,channel=jobs-> a')],
    ['safe to repeat', sketch('x -queue-> a[progress=idempotent]; y -queue-> a')],
    ['a third party', sketch('x -queue-> external:a; y -queue-> a')],
    ['one owner reaches it by two ways', sketch('timer:t -rpc-> a[progress=idempotent] -rpc-> b; t -rpc-> b')],
  ],
  invalid: [
    [
      'two owners',
      sketch('x -queue,channel=jobs-> a[progress=]; person:p -rpc-> a', { nodes: { a: { name: 'Ledger' }, p: { name: 'Clerk' } } }),
      { 'node:a': 'info' },
      {
        message:
          '“Ledger” can be started again by 2 owners that know nothing of each other, and a repeat is not known to be harmless: the queue “jobs” into “Ledger” and the person “Clerk”.',
        suggestions: [
          'Make “Ledger” idempotent, so that a repeat has no further effect',
          'Let “Ledger” record its finished steps durably and resume after them',
        ],
      },
    ],
    [
      'more owners than a sentence can name',
      sketch(Array.from({ length: 21 }, (_, i) => `x${i} -queue-> a`).join(';')),
      { 'node:a': 'info' },
      { message: '“a” can be started again by 21 owners that know nothing of each other, and a repeat is not known to be harmless.' },
    ],
    [
      'two queues with the same start',
      sketch('x -queue,channel=a-> w -rpc-> v; x -queue,channel=b-> w'),
      { 'node:v': 'info', 'node:w': 'info' },
    ],
  ],
})
