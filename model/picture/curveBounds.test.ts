import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveBounds, pointAt, type Curve } from './curve'

const coordinate = fc.integer({ min: -500, max: 500 })
const point = fc.record({ x: coordinate, y: coordinate })

test('holds every point of the curve, and touches it on all four sides', () => {
  const property = fc.property(fc.tuple(point, point, point, point), (curve: Curve) => {
    const { x, y, width, height } = curveBounds(curve)
    const points = Array.from({ length: 401 }, (_, i) => pointAt(curve, i / 400))
    const xs = points.map((at) => at.x)
    const ys = points.map((at) => at.y)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(x - 1e-6)
    expect(Math.max(...xs)).toBeLessThanOrEqual(x + width + 1e-6)
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(y - 1e-6)
    expect(Math.max(...ys)).toBeLessThanOrEqual(y + height + 1e-6)
    expect(Math.min(...xs) - x).toBeLessThan(1)
    expect(x + width - Math.max(...xs)).toBeLessThan(1)
    expect(Math.min(...ys) - y).toBeLessThan(1)
    expect(y + height - Math.max(...ys)).toBeLessThan(1)
  })
  fc.assert(property, { numRuns: 200 })
})
