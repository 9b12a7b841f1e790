import { inflate, rounded, type Box, type Point } from '../../../model/picture/box'
import { lengthOf, stretchesIn, stretchOf, type Curve } from '../../../model/picture/curve'
import { along, bendsOf, sideLength, sideTouches, type Bend } from '../../../model/picture/rectilinear'
import type { Paper } from '../../ui/paintMarks'

/**
 * Dashed lines, of which only what lies in an area is handed to the browser: it would dash all of a line, however long, and then
 * leave out what is not seen. The dashes lie where they would lie in the whole line.
 */

/** As it is written into path data. */
const written = ([a, b, c, d]: Curve): Curve => {
  const at = ({ x, y }: Point): Point => ({ x: rounded(x), y: rounded(y) })
  return [at(a), at(b), at(c), at(d)]
}

/** Strokes a curve as the context is set. */
export const dashCurve = (context: Paper, curve: Curve, area: Box): void => {
  const whole = written(curve)
  for (const stretch of stretchesIn(whole, inflate(area, context.lineWidth))) {
    const [a, b, c, d] = stretchOf(whole, stretch)
    context.lineDashOffset = stretch[0] === 0 ? 0 : lengthOf(stretchOf(whole, [0, stretch[0]]))
    context.beginPath()
    context.moveTo(a.x, a.y)
    context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y)
    context.stroke()
  }
  context.lineDashOffset = 0
}

/** Which part of a side lies in an area, in px from its start. */
const partOfSide = (from: Point, to: Point, { x, y, width, height }: Box): readonly [number, number] | undefined => {
  const within = (p: Point): Point => ({ x: Math.min(Math.max(p.x, x), x + width), y: Math.min(Math.max(p.y, y), y + height) })
  const [first, last] = [within(from), within(to)]
  const beside = from.x === to.x ? first.x !== from.x : first.y !== from.y
  const part = [sideLength(from, first), sideLength(from, last)] as const
  return beside || part[0] === part[1] ? undefined : part
}

/** Strokes an outline with rounded corners as the context is set. */
export const dashOutline = (context: Paper, corners: readonly Point[], radius: number, area: Box): void => {
  const seen = inflate(area, context.lineWidth)
  const bends = bendsOf(corners, radius)
  let passed = 0
  let drawing = false
  const begin = ({ x, y }: Point, after: number): void => {
    if (drawing) return
    drawing = true
    context.lineDashOffset = after
    context.beginPath()
    context.moveTo(x, y)
  }
  const end = (): void => {
    if (drawing) context.stroke()
    drawing = false
  }
  bends.forEach(({ corner, enter, leave, reach }, at) => {
    if (sideTouches(enter, leave, seen)) {
      begin(enter, passed)
      context.arcTo(corner.x, corner.y, leave.x, leave.y, reach)
    } else end()
    passed += (reach * Math.PI) / 2
    const next = (bends[(at + 1) % bends.length] as Bend).enter
    const part = partOfSide(leave, next, seen)
    if (part === undefined || part[0] > 0) end()
    if (part !== undefined) {
      const to = along(leave, next, part[1])
      begin(along(leave, next, part[0]), passed + part[0])
      context.lineTo(to.x, to.y)
      if (part[1] < sideLength(leave, next)) end()
    }
    passed += sideLength(leave, next)
  })
  end()
  context.lineDashOffset = 0
}
