import { expect, test } from 'vitest'
import { count } from './count'

test('numbers are put in words', () => {
  expect([count(0, 'file'), count(1, 'file'), count(12_000, 'file'), count(1_234_567, 'file')]).toEqual([
    '0 files',
    '1 file',
    '12,000 files',
    '1,234,567 files',
  ])
  expect([count(1, 'boundary', 'boundaries'), count(2, 'boundary', 'boundaries')]).toEqual(['1 boundary', '2 boundaries'])
})
