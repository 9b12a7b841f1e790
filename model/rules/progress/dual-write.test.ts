import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { dualWrite } from './dual-write'

const OUTBOX = 'Send from “a” through an outbox or change data capture'

ruleTable(dualWrite, {
  valid: [
    ['it only writes', sketch('a -data-> store:db; a -rpc-> b')],
    ['it only sends', sketch('a -queue-> b; a -data,access=read-> store:db')],
    ['through an outbox', sketch('a -data-> store:db; a -topic,trigger=caller-> b')],
    ['retried, and safely', sketch('timer:t -rpc-> a[progress=idempotent] -data-> store:db; a -topic-> b')],
    ['the store sends by change data capture', sketch('a -data-> store:db -topic-> b')],
    ['a third party', sketch('external:a -data-> store:db; a -topic-> b')],
  ],
  invalid: [
    [
      'a write and a message',
      sketch('a -data-> store:db; a -queue,channel=orders-> b', { nodes: { a: { name: 'Orders' }, db: { name: 'Order DB' } } }),
      { 'node:a': 'warning' },
      {
        message: '“Orders” writes “Order DB” and sends to the queue “orders”; a failure between the two leaves one without the other.',
        suggestions: [OUTBOX.replace('“a”', '“Orders”')],
      },
    ],
    [
      'retried, and it is not stated whether that is safe',
      sketch('timer:t -rpc-> a -data-> store:db; a -topic-> b'),
      { 'node:a': 'warning' },
      {
        suggestions: [
          'Make “a” idempotent, so that a repeat has no further effect',
          'Let “a” record its finished steps durably and resume after them',
          OUTBOX,
        ],
      },
    ],
    [
      'only a person retries it',
      sketch('person:p -rpc-> a[progress=idempotent] -data-> store:db; a -topic-> b'),
      { 'node:a': 'warning' },
      { suggestions: [OUTBOX] },
    ],
    [
      'one channel has an outbox, the other not; a person reads it',
      sketch('a -data-> store:db; a -topic,trigger=caller-> b; a -queue-> person:p'),
      { 'node:a': 'warning' },
    ],
    [
      'a channel in memory, to a third party that bears no repeat',
      sketch('a -data-> store:db; a -queue,trigger=none-> external:b[progress=]'),
      { 'node:a': 'warning' },
      { suggestions: [] },
    ],
    [
      'a message to itself',
      sketch('a[progress=] -data-> store:db; a -queue,trigger=none-> a'),
      { 'node:a': 'warning' },
      { suggestions: [`${OUTBOX}, and make “a” idempotent`] },
    ],
  ],
})
