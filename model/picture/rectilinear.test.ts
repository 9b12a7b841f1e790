import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, type Box, type Point } from './box'
import { differenceOf, outlinesOf } from './rectilinear'

const side = fc.integer({ min: 0, max: 20 })
const aBox: fc.Arbitrary<Box> = fc
  .tuple(side, side, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([x, y, width, height]) => ({ x, y, width, height }))
const boxes = fc.array(aBox, { maxLength: 6 })

test('what lies in one of two areas and not in the other, each place once', () => {
  let different = 0
  fc.assert(
    fc.property(boxes, boxes, (a, b) => {
      const difference = differenceOf(outlinesOf(a), outlinesOf(b))
      for (let x = 0.5; x < 30; x++)
        for (let y = 0.5; y < 30; y++) {
          const at: Point = { x, y }
          const inside = (all: readonly Box[]): number => all.filter((box) => holds(box, at)).length
          const expected = inside(a) > 0 === inside(b) > 0 ? 0 : 1
          different += expected
          if (inside(difference) !== expected) expect({ at, inside: inside(difference) }).toEqual({ at, inside: expected })
        }
    }),
    { numRuns: 200 },
  )
  expect(different).toBeGreaterThan(1_000)
})

test('the same area differs nowhere', () => {
  const outlines = outlinesOf([{ x: 0, y: 0, width: 10, height: 5 }])
  expect(differenceOf(outlines, outlines)).toEqual([])
})
