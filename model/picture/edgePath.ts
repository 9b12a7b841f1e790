import { centreOf, joined, type Box, type Point } from './box'
import { angleAt, curveBounds, curvePath, pointAt, type Curve } from './curve'
import { ALONE, type Fan } from './edgeFan'
import { gapsBetween, type Flow } from './flow'

/** The way of one edge. Its line ends where the arrowhead begins, its tip on the target's border. */
export type Route = {
  /** All of it, or from where it leaves the trunk it belongs to. */
  readonly curve: Curve
  /** The part it shares with the other edges of its trunk. */
  readonly stem?: Curve
  readonly d: string
  readonly start: Point
  readonly tip: Point
  /** Directions of travel at both ends, in radians. */
  readonly startAngle: number
  readonly endAngle: number
  /** Where the channel's sign and the label belong. */
  readonly middle: Point
  readonly middleAt: number
  readonly middleAngle: number
  readonly axis: 'across' | 'down' | 'loop'
  /** Everything that was looked at to find this way: as long as nothing in here moves, the way stays. */
  readonly influence: Box
}

export const ARROW = 9
const ARROW_OVERLAP = 2
/** Less room than this between two boxes and an S-curve from side to side becomes a knot. */
const LEAST_GAP = 36
const FAN_AT_NODE = 14
const FAN_IN_MIDDLE = 46
const EDGE_OF_SIDE = 12

/** Across where the boxes stand side by side, down where one stands above the other; where they do both, as the drawing flows. */
const axisOf = (source: Box, target: Box, flow: Flow): Flow => {
  const { across, down } = gapsBetween(source, target)
  if (across >= LEAST_GAP && down >= LEAST_GAP) return flow
  if (across >= LEAST_GAP) return 'across'
  return down > across ? 'down' : 'across'
}

const clampStep = (steps: number, of: number, side: number): number => {
  if (of === 1) return 0
  const room = Math.max(side - 2 * EDGE_OF_SIDE, 0)
  return steps * Math.min(FAN_AT_NODE, room / (of - 1))
}

/** Both ends, by the axis: `along` runs from source to target, `aside` at right angles to it. */
type Frame = { readonly from: number; readonly to: number; readonly aside: readonly [number, number] }

const frameOf = (source: Box, target: Box, axis: 'across' | 'down'): Frame => {
  const [s, t] = [centreOf(source), centreOf(target)]
  if (axis === 'across') {
    const forward = s.x <= t.x
    return { from: forward ? source.x + source.width : source.x, to: forward ? target.x : target.x + target.width, aside: [s.y, t.y] }
  }
  const forward = s.y <= t.y
  return { from: forward ? source.y + source.height : source.y, to: forward ? target.y : target.y + target.height, aside: [s.x, t.x] }
}

const curveOf = (source: Box, target: Box, axis: 'across' | 'down', fan: Fan, detour: number): Curve => {
  const { from, to, aside } = frameOf(source, target, axis)
  const sides = axis === 'across' ? [source.height, target.height] : [source.width, target.width]
  const [startShift, endShift] = sides.map((side) => clampStep(fan.step, fan.of, side)) as [number, number]
  const way = Math.sign(to - from) || 1
  const reach = Math.max(Math.abs(to - from) / 2, 24) * way
  // The middle of a cubic moves by three quarters of what both control points move.
  const bulge = (fan.of === 1 ? 0 : (8 * fan.step * FAN_IN_MIDDLE - startShift - endShift) / 6) + (detour * 4) / 3
  const [a, d] = [aside[0] + startShift, aside[1] + endShift]
  const end = to - (ARROW - ARROW_OVERLAP) * way
  const point = (along: number, across: number): Point => (axis === 'across' ? { x: along, y: across } : { x: across, y: along })
  const b = fan.of === 1 ? a + bulge : aside[0] + bulge
  const c = fan.of === 1 ? d + bulge : aside[1] + bulge
  return [point(from, a), point(from + reach, b), point(to - reach, c), point(end, d)]
}

const loopCurve = (box: Box, fan: Fan): Curve => {
  const size = 46 + 22 * (fan.step + (fan.of - 1) / 2)
  const right = box.x + box.width
  const bottom = box.y + box.height
  const from = { x: right, y: bottom - Math.min(box.height * 0.3, 18) }
  const to = { x: right - Math.min(box.width * 0.2, 34), y: bottom + ARROW - ARROW_OVERLAP }
  return [from, { x: from.x + size * 1.5, y: from.y + size * 0.2 }, { x: to.x + size * 0.15, y: to.y + size * 1.5 }, to]
}

const loopRoute = (box: Box, fan: Fan): Route => finish(loopCurve(box, fan), 'loop', fan, box)

const finish = (curve: Curve, axis: Route['axis'], fan: Fan, influence: Box): Route => {
  const [, , beforeEnd, end] = curve
  const endAngle = Math.atan2(end.y - beforeEnd.y, end.x - beforeEnd.x)
  // Side by side the fan keeps labels apart; where one node stands above the other they would meet, so they stand at different heights.
  const middleAt = axis === 'down' && fan.of > 1 ? Math.min(Math.max(0.5 + fan.step * 0.18, 0.2), 0.8) : 0.5
  const reach = ARROW - ARROW_OVERLAP
  return {
    curve,
    d: curvePath(curve),
    start: curve[0],
    tip: { x: end.x + Math.cos(endAngle) * reach, y: end.y + Math.sin(endAngle) * reach },
    startAngle: angleAt(curve, 0),
    endAngle,
    middle: pointAt(curve, middleAt),
    middleAt,
    middleAngle: angleAt(curve, middleAt),
    axis,
    influence,
  }
}

/** How far an edge may swing out to go around what stands in its way; a long one through a crowd gains little by it. */
const DETOURS = [56, -56, 104, -104, 152, -152, 210, -210, 280, -280]
const FEW_DETOURS = DETOURS.slice(0, 4)
const LONG = 2_000

const detoursFor = ([a, , , d]: Curve): readonly number[] => (Math.abs(d.x - a.x) + Math.abs(d.y - a.y) > LONG ? FEW_DETOURS : DETOURS)

/**
 * The way from one box to another. `obstructed` counts what a curve runs into, up to `enough`; where the straight way is obstructed,
 * the nearest detour with the fewest obstacles is taken. All edges of a fan take the same one, so that they stay apart.
 */
export const edgePath = (
  source: Box,
  target: Box,
  fan: Fan,
  obstructed: (curve: Curve, enough: number) => number = () => 0,
  flow: Flow = 'across',
): Route => {
  if (source === target) return loopRoute(source, fan)
  const axis = axisOf(source, target, flow)
  const straight = curveOf(source, target, axis, ALONE, 0)
  let best = 0
  let least = obstructed(straight, Infinity)
  let influence = curveBounds(straight)
  for (const detour of detoursFor(straight)) {
    if (least === 0) break
    const curve = curveOf(source, target, axis, ALONE, detour)
    const obstacles = obstructed(curve, least)
    influence = joined(influence, curveBounds(curve))
    if (obstacles >= least) continue
    best = detour
    least = obstacles
  }
  const curve = curveOf(source, target, axis, fan, best)
  return finish(curve, axis, fan, joined(influence, curveBounds(curve)))
}
