import { expect, test } from 'vitest'
import { freshId } from './freshId'

test.each([
  ['a', [], 'a'],
  ['a', ['a', 'a-2'], 'a-3'],
  ['x'.repeat(80), [], 'x'.repeat(64)],
  ['x'.repeat(80), ['x'.repeat(64)], `${'x'.repeat(62)}-2`],
])('%s beside %j', (base, taken, id) => {
  expect(freshId(base, (candidate) => taken.includes(candidate))).toBe(id)
})
