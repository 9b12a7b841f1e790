import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { stalledJoin } from './stalled-join'

ruleTable(stalledJoin, {
  valid: [
    ['it remembers', sketch('a -topic-> j[joins,progress=durable-log]; b -topic-> j')],
    ['a stream job remembers by its kind', sketch('a -topic-> stream-job:j[joins]; b -topic-> j')],
    ['a timer looks', sketch('a -topic-> j[joins]; b -topic-> j; timer:t -rpc-> j')],
    ['one input', sketch('a -topic-> j[joins]; j -data,access=read-> store:db')],
    ['it joins nothing', sketch('a -topic-> j; b -topic-> j')],
    ['a third party', sketch('a -topic-> external:j[joins]; b -topic-> j')],
  ],
  invalid: [
    [
      'two inputs',
      sketch('a -topic-> j[joins]; b -queue-> j', { nodes: { j: { name: 'Ship' }, a: { name: 'Paid' }, b: { name: 'Packed' } } }),
      { 'node:j': 'warning' },
      {
        message: '“Ship” needs its inputs together: if one of those from “Paid” and “Packed” never comes, nothing notices.',
        suggestions: [
          'Let “Ship” record its finished steps durably and resume after them',
          'Let a timer look for inputs of “Ship” that never came',
        ],
      },
    ],
    [
      'two edges from one node',
      sketch('a -topic-> j[joins,progress=]; a -topic-> j', { nodes: { j: { controlFlow: 'nondeterministic' } } }),
      { 'node:j': 'warning' },
      { suggestions: ['Let a timer look for inputs of “j” that never came, and make “j” idempotent'] },
    ],
    ['a store and a person', sketch('store:db -topic-> j[joins]; person:p -rpc-> j'), { 'node:j': 'warning' }],
  ],
})
