import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAPERS, pagesOf } from './pages'

const boxes = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  width: fc.integer({ min: 560, max: 30_000 }),
  height: fc.integer({ min: 100, max: 30_000 }),
})

test('every part of a drawing is on a page, and nothing hangs over the paper', () => {
  fc.assert(
    fc.property(
      boxes,
      fc.constantFrom(...PAPERS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (box, paper, s, t) => {
        const point = { x: box.x + s * box.width, y: box.y + t * box.height }
        const pages = pagesOf(box, paper)
        expect(
          pages.some(
            ({ seen }) => point.x >= seen.x && point.x <= seen.x + seen.width && point.y >= seen.y && point.y <= seen.y + seen.height,
          ),
        ).toBe(true)
        for (const { size, frame, seen, scale } of pages) {
          expect(frame.x + frame.width).toBeLessThanOrEqual(size.width + 0.01)
          expect(frame.y + frame.height).toBeLessThanOrEqual(size.height + 0.01)
          expect(seen.width * scale).toBeCloseTo(frame.width, 3)
          expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(14_400.01)
        }
      },
    ),
  )
})

test('paper lies as the drawing does', () => {
  const [wide] = pagesOf({ x: 0, y: 0, width: 2_000, height: 700 }, 'a4')
  const [high] = pagesOf({ x: 0, y: 0, width: 700, height: 2_000 }, 'a4')
  expect(wide?.size).toEqual({ width: 841.89, height: 595.28 })
  expect(high?.size).toEqual({ width: 595.28, height: 841.89 })
  expect(pagesOf({ x: 0, y: 0, width: 2_000, height: 700 }, 'a4-tiles')).toHaveLength(2)
})
