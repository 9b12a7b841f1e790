import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { hiddenWorkflow } from './hidden-workflow'

const five = 'a -topic-> b -topic-> c -queue-> d -topic-> e -queue-> f'
const min = (n: number) => ({ settings: { rules: { 'coordination/hidden-workflow': ['info', { min: n }] } } }) as const

ruleTable(hiddenWorkflow, {
  valid: [
    ['four hops', sketch('a -topic-> b -topic-> c -queue-> d -topic-> e')],
    ['one is indirect', sketch(five.replace('a -topic->', 'a -topic,path=indirect->'))],
    ['the first comes from a person', sketch(five.replace('a -topic->', 'person:p -topic->'))],
    ['somebody conducts a part of it', sketch(`${five}; f -rpc-> x; f -rpc-> y`)],
    ['a workflow in the file that is shorter', sketch(five, { model: { workflows: [{ id: 'w', name: 'W', edges: ['1', '2'] }] } })],
    ['the file allows more', sketch(five, { model: min(6) })],
  ],
  invalid: [
    [
      'five hops',
      sketch(five, { nodes: { a: { name: 'Orders' } } }),
      { 'workflow:auto:1': 'info' },
      {
        message:
          'The workflow of “Orders”, “b”, “c” and 3 more goes over 5 queues and topics, and no single place knows how far it has come.',
      },
    ],
    [
      'with a name; change data capture counts',
      sketch(five.replace('a -topic->', 'store:db -topic->'), {
        model: { workflows: [{ id: 'w', name: 'Fulfilment', edges: ['1', '2', '3', '4', '5', '5'] }] },
      }),
      { 'workflow:w': 'info' },
      { message: 'The workflow “Fulfilment” goes over 5 queues and topics, and no single place knows how far it has come.' },
    ],
    ['calls in between do not show it', sketch(`${five}; f -rpc-> x`), { 'workflow:auto:1': 'info' }],
    [
      'the file allows fewer',
      sketch('a -topic-> b; x -topic-> y', { model: min(1) }),
      { 'workflow:auto:1': 'info', 'workflow:auto:2': 'info' },
    ],
  ],
})
