import { beforeEach, describe, expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { sketch } from '../../model/testing/sketch'
import { openDocument } from './document'
import { useSelection } from './selection'
import { concerning, elementsOf, subjectName, visit } from './subjects'

const model = sketch(
  `person:alice -rpc,id=click-> api[name=Orders] -queue,id=send,channel=jobs-> worker[name=Worker] -rpc,id=ask-> ledger
   web -queue,id=more,channel=jobs-> worker
   ping -rpc,id=there-> pong -rpc,id=back-> ping`,
  {
    model: {
      workflows: [{ id: 'w', name: 'Pay', edges: ['send', 'ask'] }],
      contracts: [
        { id: 'kept', text: 'No order is lost', subject: 'node:api', expect: 'no-loss' },
        { id: 'paid', subject: 'workflow:w', expect: 'no-duplicates' },
      ],
    },
  },
)
const analysis = analyze(model)

describe('what a subject stands for on the canvas', () => {
  test.each([
    ['node:api', ['node:api']],
    ['edge:ask', ['edge:ask']],
    ['boundary:queue:jobs>worker', ['node:ledger', 'node:worker']],
    ['channel:queue:jobs', ['edge:more', 'edge:send']],
    ['cycle:ping', ['node:ping', 'node:pong']],
    ['pair:api|worker', ['node:api', 'node:worker']],
    ['workflow:w', ['edge:ask', 'edge:send']],
    ['contract:kept', ['node:api']],
    ['contract:paid', ['edge:ask', 'edge:send']],
    ['contract:gone', []],
    ['boundary:gone', []],
    ['workflow:gone', []],
  ])('%s', (subject, expected) => {
    expect([...elementsOf(subject, analysis)].sort()).toEqual(expected)
  })
})

test.each([
  ['node:api', 'Orders'],
  ['node:gone', 'gone'],
  ['edge:ask', 'Worker → ledger'],
  ['boundary:queue:jobs>worker', 'jobs → Worker'],
  ['channel:queue:jobs', 'jobs'],
  ['cycle:ping', 'ping, pong'],
  ['pair:api|worker', 'Orders and Worker'],
  ['workflow:w', 'Pay'],
  ['contract:kept', 'No order is lost'],
  ['contract:paid', 'paid'],
  ['contract:gone', 'gone'],
])('%s is called %s', (subject, name) => {
  expect(subjectName(subject, analysis)).toBe(name)
})

test.each([
  [
    'node:worker',
    ['node:worker', 'boundary:queue:jobs>worker', 'pair:api|worker'],
    ['node:api', 'channel:queue:jobs', 'workflow:w', 'contract:kept'],
  ],
  ['node:api', ['contract:kept'], ['contract:paid']],
  [
    'edge:send',
    ['edge:send', 'boundary:queue:jobs>worker', 'channel:queue:jobs', 'workflow:w', 'contract:paid'],
    ['node:worker', 'edge:ask', 'contract:kept'],
  ],
  ['workflow:w', ['contract:paid'], ['contract:kept']],
  ['node:ping', ['cycle:ping'], ['boundary:queue:jobs>worker']],
])('selecting %s concerns the findings about it, and no others', (selected, about, notAbout) => {
  const concerns = concerning(new Set([selected]), analysis)
  expect(about.filter((subject) => !concerns(subject))).toEqual([])
  expect(notAbout.filter(concerns)).toEqual([])
})

describe('going there', () => {
  beforeEach(() => openDocument(model))
  const state = useSelection.getState

  test('a boundary is selected itself, and its nodes come into view', () => {
    visit('boundary:queue:jobs>worker')
    expect([...state().selected]).toEqual(['boundary:queue:jobs>worker'])
    expect([...state().focus.subjects].sort()).toEqual(['node:ledger', 'node:worker'])
  })

  test('of a contract, what it is about is selected', () => {
    visit('contract:kept')
    expect([...state().selected]).toEqual(['node:api'])
    visit('contract:paid')
    expect([...state().selected]).toEqual(['workflow:w'])
    expect([...state().focus.subjects].sort()).toEqual(['edge:ask', 'edge:send'])
  })

  test('what cannot be selected is replaced by its elements', () => {
    visit('channel:queue:jobs')
    expect([...state().selected].sort()).toEqual(['edge:more', 'edge:send'])
  })
})
