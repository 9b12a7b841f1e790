import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import type { Finding } from '../../model/rules/finding'
import { sketch } from '../../model/testing/sketch'
import { countsOf, groupSizes, keyOf, rowsOf } from './findingRows'
import { saying } from './findingWords'

const finding = (rule: Finding['rule'], severity: Finding['severity'], subject: string, waived = false): Finding => ({
  rule,
  severity,
  subject,
  get message(): string {
    throw new Error('The list must not word a finding that nobody sees.')
  },
  waived,
  suggestions: [],
})

const findings = [
  finding('coupling/cross-team-call', 'info', 'edge:a'),
  finding('trigger/fire-and-forget', 'error', 'edge:b', true),
  finding('trigger/no-trigger', 'warning', 'node:c'),
  finding('trigger/unowned-work', 'error', 'node:d'),
  finding('trigger/unowned-work', 'error', 'node:e'),
]

const subjects = (rows: readonly Finding[]): string[] => rows.map(({ subject }) => subject)

test('the gravest come first and the waived last', () => {
  expect(subjects(rowsOf(findings, { hidden: new Set() }))).toEqual(['node:d', 'node:e', 'node:c', 'edge:a', 'edge:b'])
})

test('a hidden severity is left out, waived or not', () => {
  expect(subjects(rowsOf(findings, { hidden: new Set(['error']) }))).toEqual(['node:c', 'edge:a'])
})

test('only what concerns the selection', () => {
  expect(subjects(rowsOf(findings, { hidden: new Set(['info']), about: (subject) => subject.startsWith('edge') }))).toEqual(['edge:b'])
})

test('only what says the words, in whatever order', () => {
  const said = (message: string): Finding => ({
    rule: 'trigger/unowned-work',
    severity: 'error',
    subject: 'node:x',
    message,
    waived: false,
    suggestions: [],
  })
  const rows = [said('Nobody owns the work of “Orders”.'), said('“Mail” is sent twice.')]
  const analysis = analyze(sketch('x'))
  const found = (words: string): readonly string[] =>
    rowsOf(rows, { hidden: new Set(), says: saying(words, analysis) }).map(({ message }) => message)
  expect(found('orders NOBODY')).toEqual([rows[0]?.message])
  expect(found('trigger/unowned')).toHaveLength(2)
  expect(found('orders mail')).toEqual([])
  expect(found('  ')).toHaveLength(2)
})

test('waived findings are counted apart', () => {
  expect(countsOf(findings)).toEqual({ error: 2, warning: 1, info: 1, waived: 1 })
})

test('a finding is known by its rule and subject', () => {
  expect(new Set(findings.map(keyOf)).size).toBe(findings.length)
})

test('groups stand together, each where its gravest finding stands', () => {
  const more = [...findings, finding('coupling/event-on-queue', 'info', 'node:d')]
  expect(subjects(rowsOf(more, { hidden: new Set(), group: 'element' }))).toEqual([
    'node:d',
    'node:d',
    'node:e',
    'node:c',
    'edge:a',
    'edge:b',
  ])
  const byRule = rowsOf(more, { hidden: new Set(), group: 'rule' })
  expect(subjects(byRule)).toEqual(['node:d', 'node:e', 'node:c', 'edge:a', 'node:d', 'edge:b'])
  expect(groupSizes(byRule, 'rule').get('trigger/unowned-work')).toBe(2)
})
