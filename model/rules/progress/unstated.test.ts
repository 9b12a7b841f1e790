import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { unstated } from './unstated'

ruleTable(unstated, {
  valid: [
    ['stated', sketch('timer:t -rpc-> a[progress=]')],
    ['nothing retries it', sketch('b -rpc-> a')],
    ['a technology that records its steps', sketch('timer:t -rpc-> a[technology=temporal]')],
    ['only ever asked, changes nothing', sketch('timer:t -rpc,message=query-> a -data,access=read-> store:db')],
    ['a third party', sketch('timer:t -rpc-> external:bank')],
  ],
  invalid: [
    [
      'retried, and the drawing does not say whether that is safe',
      sketch('timer:t -rpc-> a', { nodes: { a: { name: 'Ledger' } } }),
      { 'node:a': 'info' },
      {
        message: '“Ledger” is retried after a failure, and the drawing does not say what protects its work from a repeat.',
        suggestions: [
          'State that a repeat of “Ledger” does no harm',
          'Make “Ledger” idempotent, so that a repeat has no further effect',
          'Let “Ledger” record its finished steps durably and resume after them',
        ],
      },
    ],
    ['asked, but it writes', sketch('timer:t -rpc,message=query-> a -data-> store:db'), { 'node:a': 'info' }],
    ['asked, but it calls', sketch('timer:t -rpc,message=query-> a -rpc-> b'), { 'node:a': 'info', 'node:b': 'info' }],
    [
      'the file makes an error of it',
      sketch('timer:t -rpc-> a', { model: { settings: { rules: { 'progress/unstated': 'error' } } } }),
      { 'node:a': 'error' },
    ],
  ],
})
