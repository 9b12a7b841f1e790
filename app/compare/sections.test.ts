import { expect, test } from 'vitest'
import { compareMeasured } from '../../model/compare/compareModels'
import { measured } from '../../model/compare/compared'
import { sketch } from '../../model/testing/sketch'
import { differs, meaningSections, type MeaningRow } from './sections'

const today = '2026-01-01'
const a = measured(sketch('person:p -rpc-> a[progress=idempotent] -rpc-> b[progress=idempotent]'), today)
const b = measured(sketch('person:p -rpc-> a[progress=idempotent] -queue,id=q-> b[progress=idempotent]'), today)

const sections = meaningSections(compareMeasured(a, b), a, b)
const rowsOf = (title: string): readonly MeaningRow[] => sections.find((section) => section.title === title)?.rows ?? []

test('numbers in groups, then each boundary and each node', () => {
  expect(sections.map(({ title }) => title)).toEqual([
    'Verdicts',
    'Boundaries',
    'Synchrony',
    'When a node is down',
    'Coupling',
    'Findings',
    'Nodes in each boundary',
    'Others that stop or wait with each node',
  ])
})

test('each row says what it is about, in both drawings', () => {
  const [reliable] = rowsOf('Verdicts')
  expect([reliable?.behind(a), reliable?.behind(b)]).toEqual([[], ['node:b']])
  const boundaries = rowsOf('Nodes in each boundary')
  expect(boundaries.map(({ label, a: before, b: after }) => [label, before, after])).toEqual([
    ['“p clicks”', 2, 1],
    [expect.stringMatching(/→ b”$/), null, 1],
  ])
  expect(boundaries[1]?.behind(a)).toEqual([])
  expect(boundaries[1]?.behind(b)).toEqual(['boundary:edge:q', 'node:b', 'edge:q'])
  const [blast] = rowsOf('Others that stop or wait with each node')
  expect([blast?.label, blast?.behind(a), blast?.behind(b)]).toEqual(['“b”', ['node:b', 'node:a', 'node:p'], ['node:b']])
})

test('two that are the same differ in no row', () => {
  const same = meaningSections(compareMeasured(a, a), a, a)
  expect(same.flatMap(({ rows }) => rows).filter(differs)).toEqual([])
  expect(same).toHaveLength(8)
})
