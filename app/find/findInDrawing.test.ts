import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { runRules } from '../../model/rules/runRules'
import { sketch } from '../../model/testing/sketch'
import { findInDrawing } from './findInDrawing'

const analysis = analyze(
  sketch('orders -rpc-> payments\npayments -topic,channel=PaymentTaken-> stream-job:totals', {
    nodes: { orders: { team: 'checkout' }, payments: { technology: 'temporal' } },
    model: {
      groups: [{ id: 'g', name: 'Back office' }],
      contracts: [{ id: 'c', text: 'Taken once only', subject: 'node:payments', expect: 'no-duplicates' }],
    },
  }),
)
const findings = runRules(analysis, { today: '2026-01-01' })
const subjects = (words: string): readonly string[] => findInDrawing(words, analysis, findings).map(({ subject }) => subject)

test.each([
  ['a name', 'payments', 'node:payments'],
  ['part of a name', 'rder', 'node:orders'],
  ['a kind', 'stream job', 'node:totals'],
  ['a team', 'checkout', 'node:orders'],
  ['a technology by its name', 'Temporal', 'node:payments'],
  ['a channel, whatever the case', 'paymenttaken', 'edge:2'],
  ['a group', 'office', 'group:g'],
  ['a contract', 'once only', 'contract:c'],
])('by %s', (_, words, subject) => {
  expect(subjects(words)[0]).toMatch(subject === 'edge:2' ? /^edge:/ : subject)
})

test('by a finding', () => {
  const [first] = findings
  expect(first).toBeDefined()
  expect(findInDrawing(first?.rule ?? '', analysis, findings)[0]?.title).toBe(first?.message)
})

test('elements come before what was found of them, which is said once', () => {
  const hits = findInDrawing('orders', analysis, findings)
  const [element, ...others] = hits.map(({ title, where }) => ({ title, where }))
  expect(element).toEqual({ title: 'orders', where: '' })
  const finding = others.find(({ where }) => where.startsWith('finding about'))
  expect(finding).toBeDefined()
  expect(finding?.where).not.toContain(finding?.title)
})

test('nothing is looked for, nothing is found', () => {
  expect(subjects('  ')).toEqual([])
  expect(subjects('no such thing')).toEqual([])
})
