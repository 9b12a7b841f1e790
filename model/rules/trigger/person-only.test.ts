import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { personOnly } from './person-only'

ruleTable(personOnly, {
  valid: [
    ['two nodes', sketch('person:alice -rpc-> a -rpc-> b')],
    ['a timer does not give up', sketch('timer:t -rpc-> a -rpc-> b -rpc-> c')],
    ['a durable trigger behind the first', sketch('person:alice -rpc-> a -queue-> b -rpc-> c')],
    [
      'the file allows more',
      sketch('person:alice -rpc-> a -rpc-> b -rpc-> c', {
        model: { settings: { rules: { 'trigger/person-only': ['warning', { min: 4 }] } } },
      }),
    ],
  ],
  invalid: [
    [
      'three nodes',
      sketch('person:alice -rpc-> a -rpc-> b -rpc-> external:c', { nodes: { alice: { name: 'Alice' } } }),
      { 'boundary:root:alice': 'warning' },
      {
        message: 'If something fails in “a”, “b” and “c”, the work of 3 nodes is started again only if “Alice” tries again.',
        suggestions: ['Let “a” accept the request durably before answering'],
      },
    ],
    [
      'by two doors',
      sketch('person:alice -rpc-> a -rpc-> b; alice -queue,reply=awaited,trigger=none-> c; alice -rpc-> person:bob'),
      { 'boundary:root:alice': 'warning' },
      { suggestions: ['Let “a” and “c” accept the request durably before answering'] },
    ],
    [
      'the file allows fewer',
      sketch('person:alice -rpc-> a', { model: { settings: { rules: { 'trigger/person-only': ['info', { min: 1 }] } } } }),
      { 'boundary:root:alice': 'info' },
    ],
  ],
})
