import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROW, topOf, windowOf } from './rowWindow'

test('a short list is whole', () => {
  expect(windowOf(15, 0, 200, undefined)).toEqual({ first: 0, last: 15, before: 0, total: 15 * ROW })
})

test('of a long list only the surroundings of what is in sight are mounted', () => {
  expect(windowOf(20_000, 10_000 * ROW, 320, undefined)).toEqual({
    first: 9992,
    last: 10_019,
    before: 9992 * ROW,
    total: 20_000 * ROW,
  })
})

test('whatever is in sight is mounted', () => {
  const open = fc.option(fc.record({ at: fc.nat(5000), extra: fc.nat(800) }), { nil: undefined })
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(200_000), fc.integer({ min: 1, max: 900 }), open, (count, scrolled, height, anyOpen) => {
      const openRow = anyOpen !== undefined && anyOpen.at < count ? anyOpen : undefined
      const total = topOf(count, openRow)
      const scrollTop = Math.min(scrolled, Math.max(0, total - height))
      const { first, last, before } = windowOf(count, scrollTop, height, openRow)

      expect(before).toBeLessThanOrEqual(scrollTop)
      expect(before).toBe(topOf(first, openRow))
      if (last < count) expect(topOf(last, openRow)).toBeGreaterThanOrEqual(scrollTop + height)
    }),
  )
})
