import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { partlyCovered } from './partly-covered'

ruleTable(partlyCovered, {
  valid: [
    ['all ways in are durable', sketch('a -queue-> worker; b -topic-> worker')],
    ['a person is a weak cover, but one', sketch('person:alice -rpc-> api -rpc-> ledger')],
    ['in no scope at all', sketch('a -rpc-> b')],
    ['a third party', sketch('a -rpc-> external:bank; b -queue-> bank')],
    ['a circle that something durable enters', sketch('x -queue-> a -rpc-> b -rpc-> a')],
  ],
  invalid: [
    [
      'a call from a node that nothing starts',
      sketch('a -rpc-> ledger; b -queue-> ledger', { nodes: { ledger: { name: 'Ledger' }, a: { name: 'Web' } } }),
      { 'node:ledger': 'warning' },
      {
        message: 'Only some of the work of “Ledger” is retried: nothing is sure to start the call from “Web” to “Ledger” again.',
        suggestions: [
          'Let “Ledger” accept its work durably before it answers',
          'Let the caller of “Ledger” record the call until it is done',
        ],
      },
    ],
    [
      'what one node lacks, those behind it lack too',
      sketch('x -queue,trigger=none-> a -rpc-> b; y -queue-> a'),
      { 'node:a': 'warning', 'node:b': 'warning' },
    ],
    [
      'two uncovered ways in',
      sketch('x -queue,ack=on-receipt-> a; y -topic,trigger=none-> a; z -queue-> a'),
      { 'node:a': 'warning' },
      {
        message: 'Only some of the work of “a” is retried: nothing is sure to start what comes from “x” and “y” again.',
        suggestions: ['Make what reaches “a” durable, acknowledged after the work'],
      },
    ],
  ],
})
