import { overlaps, point, type Box, type Point } from './box'

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

const valueAt = (a: number, b: number, c: number, d: number, t: number): number => {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}

/** The least that a cubic comes to in one direction: at an end, or where it turns. */
const leastOf = (a: number, b: number, c: number, d: number): number => {
  const ends = a < d ? a : d
  // The curve lies within its control points.
  if (b >= ends && c >= ends) return ends
  const p = -a + 3 * b - 3 * c + d
  const q = 2 * (a - 2 * b + c)
  const r = b - a
  const root = q * q - 4 * p * r
  if (root < 0) return ends
  const isFlat = Math.abs(p) < 1e-9
  const first = isFlat ? -r / q : (-q + Math.sqrt(root)) / (2 * p)
  const second = isFlat ? first : (-q - Math.sqrt(root)) / (2 * p)
  const least = first > 0 && first < 1 ? Math.min(ends, valueAt(a, b, c, d, first)) : ends
  return second > 0 && second < 1 ? Math.min(least, valueAt(a, b, c, d, second)) : least
}

/** The smallest box around the curve itself; its control points may lie far outside. Asked many times for each edge: no arrays. */
export const curveBounds = (curve: Curve): Box => {
  const a = curve[0]
  const b = curve[1]
  const c = curve[2]
  const d = curve[3]
  const x = leastOf(a.x, b.x, c.x, d.x)
  const y = leastOf(a.y, b.y, c.y, d.y)
  return { x, y, width: -leastOf(-a.x, -b.x, -c.x, -d.x) - x, height: -leastOf(-a.y, -b.y, -c.y, -d.y) - y }
}

export const curvePath = ([a, b, c, d]: Curve): string => `M${point(a.x, a.y)}C${point(b.x, b.y)} ${point(c.x, c.y)} ${point(d.x, d.y)}`

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

const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

const holdsCurve = ([a, b, c, d]: Curve): Box => {
  const [x, y] = [Math.min(a.x, b.x, c.x, d.x), Math.min(a.y, b.y, c.y, d.y)]
  return { x, y, width: Math.max(a.x, b.x, c.x, d.x) - x, height: Math.max(a.y, b.y, c.y, d.y) - y }
}

/** A curve before and after one of its points (de Casteljau). */
const cutAt = ([a, b, c, d]: Curve, t: number): readonly [Curve, Curve] => {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)]
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)]
  const point = between(abc, bcd, t)
  return [
    [a, ab, abc, point],
    [point, bcd, cd, d],
  ]
}

/** From one parameter of a curve to another. */
export type Stretch = readonly [from: number, to: number]

/** The stretches of a curve outside of which nothing of it lies in the area; they may begin and end a little outside. */
export const stretchesIn = (curve: Curve, area: Box, halvings = 5): readonly Stretch[] => {
  const found: [number, number][] = []
  const look = (part: Curve, from: number, to: number, left: number): void => {
    if (!overlaps(holdsCurve(part), area)) return
    const last = found.at(-1)
    if (left > 0) {
      const [first, second] = cutAt(part, 0.5)
      look(first, from, (from + to) / 2, left - 1)
      look(second, (from + to) / 2, to, left - 1)
    } else if (last?.[1] === from) last[1] = to
    else found.push([from, to])
  }
  look(curve, 0, 1, halvings)
  return found
}

/** The part of a curve, as a curve. */
export const stretchOf = (curve: Curve, [from, to]: Stretch): Curve => {
  const [start] = cutAt(curve, to)
  return from === 0 ? start : cutAt(start, from / to)[1]
}

/** The length of a curve in px, good to a px at 8,000. */
export const lengthOf = (curve: Curve): number => {
  const STEPS = 48
  let length = 0
  let from = curve[0]
  for (let step = 1; step <= STEPS; step++) {
    const to = pointAt(curve, step / STEPS)
    length += Math.hypot(to.x - from.x, to.y - from.y)
    from = to
  }
  return length
}

/** Does some of the curve lie in the area? A curve that passes it closely may count, one that enters it always does: its parts are looked at as boxes. */
export const reaches = (curve: Curve, area: Box, halvings = 4): boolean => {
  if (!overlaps(holdsCurve(curve), area)) return false
  if (halvings === 0) return true
  return cutAt(curve, 0.5).some((half) => reaches(half, area, halvings - 1))
}

const distanceToSegment = (a: Point, b: Point, p: Point): number => {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
