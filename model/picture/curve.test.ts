import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from './box'
import { curveBounds, pointAt, reaches, type Curve } from './curve'

const points = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const curves: fc.Arbitrary<Curve> = fc.tuple(points, points, points, points)

test('a curve reaches every box that one of its points lies in', () => {
  fc.assert(
    fc.property(curves, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 90 }), (curve, t, size) => {
      const { x, y } = pointAt(curve, t)
      expect(reaches(curve, { x: x - size / 3, y: y - size / 2, width: size, height: size })).toBe(true)
    }),
  )
})

test('a long curve does not reach the corners that it leaves empty', () => {
  const across: Curve = [
    { x: 0, y: 0 },
    { x: 400, y: 300 },
    { x: 600, y: 600 },
    { x: 1000, y: 900 },
  ]
  const corner = { x: 700, y: 0, width: 300, height: 300 }
  expect(holds(curveBounds(across), { x: corner.x + 1, y: corner.y + 1 })).toBe(true)
  expect(reaches(across, corner)).toBe(false)
})
