import { expect, test } from 'vitest'
import { findingKey } from './findingKey'

const LONG =
  'a finding that takes several lines to tell, for it has to say where it is, what it is and why that matters to the reader of the picture'

const columnsOf = (messages: readonly string[], width: number): readonly number[] => {
  const rows = messages.map((message, at) => ({ number: at + 1, severity: 'warning' as const, message }))
  const { marks } = findingKey({ rows, marks: [], boxes: [] }, { x: 0, width }, 0)
  const starts = marks.flatMap((mark) => (mark.type === 'path' ? [mark.at?.[0] ?? 0] : []))
  return [...new Set(starts)].sort((a, b) => a - b)
}

test.each([[['short', LONG, 'short']], [['short', LONG, LONG, 'short']], [[LONG, 'short', 'short', 'short', LONG]], [['short']]])(
  'no column is left empty between two: %#',
  (messages) => {
    const width = 1_900
    const starts = columnsOf(messages, width)
    const [first = 0, second] = starts
    expect(first).toBe(0)
    const column = second ?? width
    expect(starts).toEqual(starts.map((_, at) => at * column))
    expect(column).toBeLessThanOrEqual(messages.length === 1 ? width : width / 3)
  },
)

test('every finding is told, in its order from column to column', () => {
  const { marks } = findingKey(
    { rows: Array.from({ length: 9 }, (_, at) => ({ number: at + 1, severity: 'info', message: `m${at + 1}` })), marks: [], boxes: [] },
    { x: 0, width: 1_000 },
    0,
  )
  const told = marks.flatMap((mark) => (mark.type === 'text' && /^m\d$/.test(mark.text) ? [mark.text] : []))
  expect(told).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'])
})
