import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameDrawing } from '../graph/diff'
import { redrawWorkflow } from '../redraw/redrawWorkflow'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { compareModels, type Comparison } from './compareModels'

const today = '2026-01-01'

const row = ({ rows }: Comparison, id: string): readonly unknown[] => {
  const found = rows.find((one) => one.id === id)
  return [found?.a, found?.b, found?.judgement]
}

const calls = 'person:p -rpc-> a[team=x,progress=idempotent] -rpc-> b[team=y,progress=idempotent] -rpc-> c[progress=]'
const queues = 'person:p -rpc-> a[team=x,progress=idempotent] -queue-> b[team=y,progress=idempotent] -queue-> c[progress=]'

test.each([
  ['verdict/reliable', [0, 1, 'better']],
  ['verdict/human-backed', [2, 1, 'different']],
  ['verdict/retry-unsafe', [1, 1, 'equal']],
  ['boundaries/count', [1, 3, 'different']],
  ['boundaries/largest', [3, 1, 'better']],
  ['boundaries/total', [3, 3, 'equal']],
  ['synchrony/chain', [2, 0, 'better']],
  ['synchrony/island', [3, 0, 'better']],
  ['failure/largest', [3, 1, 'better']],
  ['failure/mean', [2, 0.33, 'better']],
  ['coupling/design', [9, 7, 'better']],
  ['coupling/runtime', [9, 3, 'better']],
  ['coupling/teams', [1, 1, 'equal']],
])('%s', (id, expected) => {
  expect(row(compareModels(sketch(calls), sketch(queues), { today }), id)).toEqual(expected)
})

test('sentences say what changed', () => {
  const { rows, blast, summary } = compareModels(sketch(calls), sketch(queues), { today })
  expect(rows.find(({ id }) => id === 'boundaries/largest')?.sentence).toBe('Nodes in the largest boundary: 1 instead of 3.')
  expect(rows.find(({ id }) => id === 'coupling/teams')?.sentence).toBe('Edges that cross teams: 1 in both.')
  expect(blast).toEqual([
    { node: 'c', name: 'c', a: 3, b: 0, judgement: 'better' },
    { node: 'b', name: 'b', a: 2, b: 0, judgement: 'better' },
  ])
  expect(summary).toMatch(/^Better: reliable nodes, nodes in the largest boundary, /)
})

test('boundaries are compared by their owners, the largest first', () => {
  const { boundaries } = compareModels(sketch(calls), sketch(queues), { today })
  expect(boundaries.map(({ name, a, b, judgement }) => [name, a, b, judgement])).toEqual([
    ['p clicks', 3, 1, 'better'],
    [expect.stringMatching(/→ b$/), null, 1, 'different'],
    [expect.stringMatching(/→ c$/), null, 1, 'different'],
  ])
})

test('a node that only one variant has is named', () => {
  const { blast, drawing } = compareModels(sketch('a -rpc-> b'), sketch('a'), { today })
  expect(drawing.nodes.removed.map(({ id }) => id)).toEqual(['b'])
  expect(blast).toEqual([{ node: 'b', name: 'b', a: 1, b: null, judgement: 'different' }])
})

test('nothing is better than itself, and turning the question turns the answer', { timeout: 30_000 }, () => {
  const opposite = { better: 'worse', worse: 'better', equal: 'equal', different: 'different' } as const
  fc.assert(
    fc.property(arbitraryModel(), arbitraryModel(), (a, b) => {
      const same = compareModels(a, a, { today })
      expect(new Set(same.rows.map(({ judgement }) => judgement))).toEqual(new Set(['equal']))
      expect(isSameDrawing(same.drawing)).toBe(true)
      expect(same).toMatchObject({ blast: [], summary: 'Neither is better or worse than the other by any of these measures.' })
      const [there, back] = [compareModels(a, b, { today }), compareModels(b, a, { today })]
      expect(back.rows.map(({ judgement }) => judgement)).toEqual(there.rows.map(({ judgement }) => opposite[judgement]))
      expect(back.blast.map(({ a: x, b: y }) => [y, x])).toEqual(there.blast.map(({ a: x, b: y }) => [x, y]))
    }),
    { numRuns: 100 },
  )
})

test('the choreographed order, conducted: what is won and what is paid', () => {
  const file = new URL('../../public/examples/order-choreography.progress.json', import.meta.url)
  const model = JSON.parse(readFileSync(file, 'utf8')) as Model
  const redrawn = redrawWorkflow(model, 'auto:1', 'orchestration')
  if (!redrawn.ok) throw new Error(redrawn.reason)
  const comparison = compareModels(model, redrawn.model, { today })
  expect(row(comparison, 'coupling/design')).toEqual([10, 17, 'worse'])
  expect(row(comparison, 'failure/largest')).toEqual([2, 2, 'equal'])
  expect(row(comparison, 'verdict/reliable')).toEqual([4, 5, 'better'])
})
