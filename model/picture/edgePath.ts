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

/** Both ends, seen along the axis: from where to where, and where their middles lie at right angles to it, how wide their sides are. */
type Frame = {
  readonly axis: Flow
  readonly from: number
  readonly to: number
  readonly fromMiddle: number
  readonly toMiddle: number
  readonly fromSide: number
  readonly toSide: number
}

const frameOf = (source: Box, target: Box, axis: Flow): Frame => {
  const [s, t] = [centreOf(source), centreOf(target)]
  if (axis === 'across') {
    const forward = s.x <= t.x
    const [from, to] = [forward ? source.x + source.width : source.x, forward ? target.x : target.x + target.width]
    return { axis, from, to, fromMiddle: s.y, toMiddle: t.y, fromSide: source.height, toSide: target.height }
  }
  const forward = s.y <= t.y
  const [from, to] = [forward ? source.y + source.height : source.y, forward ? target.y : target.y + target.height]
  return { axis, from, to, fromMiddle: s.x, toMiddle: t.x, fromSide: source.width, toSide: target.width }
}

/** An edge tries many of these: nothing is made that is not returned. */
const curveOf = ({ axis, from, to, fromMiddle, toMiddle, fromSide, toSide }: Frame, { step, of }: Fan, detour: number): Curve => {
  const startShift = clampStep(step, of, fromSide)
  const endShift = clampStep(step, of, toSide)
  const way = Math.sign(to - from) || 1
  const reach = Math.max(Math.abs(to - from) / 2, 24) * way
  // The middle of a cubic moves by three quarters of what both control points move.
  const bulge = (of === 1 ? 0 : (8 * step * FAN_IN_MIDDLE - startShift - endShift) / 6) + (detour * 4) / 3
  const a = fromMiddle + startShift
  const d = toMiddle + endShift
  const b = of === 1 ? a + bulge : fromMiddle + bulge
  const c = of === 1 ? d + bulge : toMiddle + bulge
  const end = to - (ARROW - ARROW_OVERLAP) * way
  return axis === 'across'
    ? [
        { x: from, y: a },
        { x: from + reach, y: b },
        { x: to - reach, y: c },
        { x: end, y: d },
      ]
    : [
        { x: a, y: from },
        { x: b, y: from + reach },
        { x: c, y: to - reach },
        { x: d, y: end },
      ]
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
  const frame = frameOf(source, target, axis)
  const straight = curveOf(frame, ALONE, 0)
  let best = 0
  let least = obstructed(straight, Infinity)
  let tried: readonly [Curve, Curve] = [straight, straight]
  for (const detour of detoursFor(straight)) {
    if (least === 0) break
    const curve = curveOf(frame, ALONE, detour)
    tried = [tried[1], curve]
    const obstacles = obstructed(curve, least)
    if (obstacles >= least) continue
    best = detour
    least = obstacles
  }
  // Detours grow, to one side and to the other by turns: what was tried last reaches farthest.
  const influence = joined(curveBounds(straight), joined(curveBounds(tried[0]), curveBounds(tried[1])))
  const curve = fan === ALONE && best === 0 ? straight : curveOf(frame, fan, best)
  return finish(curve, axis, fan, curve === straight ? influence : joined(influence, curveBounds(curve)))
}
