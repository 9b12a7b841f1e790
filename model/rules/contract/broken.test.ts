import type { Contract, Model } from '../../schema/model'
import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { broken } from './broken'

const promising = (drawing: string, ...contracts: readonly Contract[]): Model => sketch(drawing, { model: { contracts } })
const workflow = (drawing: string, expect: Contract['expect']): Model =>
  sketch(drawing, {
    model: { workflows: [{ id: 'w', name: 'Order', edges: ['1', '2'] }], contracts: [{ id: 'c', subject: 'workflow:w', expect }] },
  })

const SAFE = 'person:ann -queue-> a[progress=idempotent]'
const HUMAN = 'person:ann -rpc-> a[progress=idempotent]'

ruleTable(broken, {
  valid: [
    ['no contract', sketch('a -rpc-> b')],
    ['a reliable node', promising(SAFE, { id: 'c', subject: 'node:a', expect: 'reliable' })],
    ['a node that is better than human-backed', promising(SAFE, { id: 'c', subject: 'node:a', expect: 'human-backed' })],
    ['a person is there to try again', promising(HUMAN, { id: 'c', subject: 'node:a', expect: 'human-backed' })],
    ['not lost, though done twice', promising('person:ann -queue-> a[progress=]', { id: 'c', subject: 'node:a', expect: 'no-loss' })],
    [
      'lost, but never done twice',
      promising('person:ann -rpc,reply=none-> a[progress=tolerant]', { id: 'c', subject: 'node:a', expect: 'no-duplicates' }),
    ],
    ['nothing repeats it', promising('x -rpc-> a[progress=]', { id: 'c', subject: 'node:a', expect: 'no-duplicates' })],
    ['a store does no work', promising('a -data-> store:db', { id: 'c', subject: 'node:db', expect: 'reliable' })],
    ['every node of a workflow', workflow('person:ann -queue-> a[progress=idempotent] -queue-> b[progress=durable-log]', 'reliable')],
  ],
  invalid: [
    [
      'only a person tries again',
      promising(
        HUMAN,
        { id: 'c', text: 'Every order arrives', subject: 'node:a', expect: 'no-loss' },
        { id: 'b', subject: 'node:a', expect: 'reliable' },
      ),
      { 'contract:b': 'error', 'contract:c': 'error' },
      { message: 'The contract “b” is broken: only a person starts the work of “a” again.', suggestions: [] },
    ],
    [
      'a repeat takes effect twice',
      promising('person:ann -queue-> a[progress=transactional]', { id: 'c', text: 'Pay once', subject: 'node:a', expect: 'no-duplicates' }),
      { 'contract:c': 'error' },
      {
        message: 'The contract “Pay once” is broken: a repeat of the work of “a” takes effect twice.',
        suggestions: [
          'Make “a” idempotent, so that a repeat has no further effect',
          'Let “a” record its finished steps durably and resume after them',
        ],
      },
    ],
    [
      'a repeat that reaches it through others',
      promising('timer:t -rpc,reply=none-> x[progress=tolerant] -rpc,reply=none-> a', {
        id: 'c',
        subject: 'node:a',
        expect: 'no-duplicates',
      }),
      { 'contract:c': 'error' },
      { message: 'The contract “c” is broken: the drawing does not say whether a repeat of the work of “a” does harm.' },
    ],
    [
      'one node of a workflow, for several reasons',
      workflow('person:ann -rpc-> a[progress=idempotent]; a -rpc,reply=none-> b[progress=]', 'human-backed'),
      { 'contract:c': 'error' },
      {
        message:
          'The contract “c” is broken: nothing is sure to start the work of “b” again; a repeat of the work of “b” takes effect twice.',
        suggestions: [],
      },
    ],
    [
      'a third party that nothing in the drawing starts',
      promising('external:bank -queue-> a', { id: 'c', subject: 'node:bank', expect: 'no-loss' }),
      { 'contract:c': 'error' },
    ],
  ],
})
