import type { Box, Point } from './box'
import { px } from './box'

/** A cubic Bézier: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

export const pointAt = ([a, b, c, d]: Curve, t: number): Point => {
  const s = 1 - t
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y }
}

/** Direction of travel in radians. */
export const angleAt = ([a, b, c, d]: Curve, t: number): number => {
  const s = 1 - t
  const along = (p: number, q: number, r: number, u: number): number => s * s * (q - p) + 2 * s * t * (r - q) + t * t * (u - r)
  const dx = along(a.x, b.x, c.x, d.x)
  const dy = along(a.y, b.y, c.y, d.y)
  return dx === 0 && dy === 0 ? Math.atan2(d.y - a.y, d.x - a.x) : Math.atan2(dy, dx)
}

/** A point beside the curve: `aside` px to the right of the direction of travel. */
export const pointBeside = (curve: Curve, t: number, aside: number): Point => {
  const { x, y } = pointAt(curve, t)
  const angle = angleAt(curve, t)
  return { x: x - Math.sin(angle) * aside, y: y + Math.cos(angle) * aside }
}

/** The parameter of the point `distance` px after the start, or before the end where `fromEnd`. */
export const parameterAt = (curve: Curve, distance: number, fromEnd = false): number => {
  const STEPS = 24
  let walked = 0
  let before = pointAt(curve, fromEnd ? 1 : 0)
  for (let step = 1; step <= STEPS; step++) {
    const t = fromEnd ? 1 - step / STEPS : step / STEPS
    const next = pointAt(curve, t)
    const length = Math.hypot(next.x - before.x, next.y - before.y)
    if (walked + length >= distance) {
      const part = (step - 1 + (length === 0 ? 0 : (distance - walked) / length)) / STEPS
      return fromEnd ? 1 - part : part
    }
    walked += length
    before = next
  }
  return fromEnd ? 0 : 1
}

/** Where a cubic turns in one direction, as parameters within (0, 1). */
const turns = (a: number, b: number, c: number, d: number): readonly number[] => {
  const [p, q, r] = [-a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a]
  if (Math.abs(p) < 1e-9) return Math.abs(q) < 1e-9 ? [] : [-r / q].filter((t) => t > 0 && t < 1)
  const root = q * q - 4 * p * r
  if (root < 0) return []
  return [(-q + Math.sqrt(root)) / (2 * p), (-q - Math.sqrt(root)) / (2 * p)].filter((t) => t > 0 && t < 1)
}

/** The smallest box around the curve itself; its control points may lie far outside. */
export const curveBounds = (curve: Curve): Box => {
  const [a, b, c, d] = curve
  const within = (point: Point, u: Point, v: Point): boolean =>
    point.x >= Math.min(u.x, v.x) && point.x <= Math.max(u.x, v.x) && point.y >= Math.min(u.y, v.y) && point.y <= Math.max(u.y, v.y)
  const points = [a, d]
  if (!within(b, a, d) || !within(c, a, d))
    for (const t of [...turns(a.x, b.x, c.x, d.x), ...turns(a.y, b.y, c.y, d.y)]) points.push(pointAt(curve, t))
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

export const curvePath = ([a, b, c, d]: Curve): string =>
  `M${px(a.x)} ${px(a.y)}C${px(b.x)} ${px(b.y)} ${px(c.x)} ${px(c.y)} ${px(d.x)} ${px(d.y)}`

/** Distance of a point from the curve in px, good to about a px at the length of an edge. */
export const distanceTo = (curve: Curve, point: Point): number => {
  const STEPS = 32
  let best = Infinity
  let from = curve[0]
  for (let step = 1; step <= STEPS; step++) {
    const to = pointAt(curve, step / STEPS)
    best = Math.min(best, distanceToSegment(from, to, point))
    from = to
  }
  return best
}

const distanceToSegment = (a: Point, b: Point, p: Point): number => {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
