import { point, px, type Point } from './box'
import { angleAt, parameterAt, pointAt, pointBeside } from './curve'
import type { EdgeLook, Hold } from './edgeLook'
import { ARROW, type Route } from './edgePath'
import { CHANNEL_SIGN, CHANNEL_SIGNS } from './glyphs'
import type { LabelPlace } from './labelPlace'
import type { Mark } from './mark'
import { circlePath } from './path'
import type { Tone } from './tone'

/** How a perspective colours an edge. */
export type EdgeInk = { readonly tone: Tone; readonly width: number }

export type EdgeMarks = {
  /** Line, arrowhead and hook: below every label. */
  readonly line: readonly Mark[]
  /** Sign, dot and label: above every line. */
  readonly top: readonly Mark[]
}

const DASHES = { dashed: [6, 5], 'dashed-hook': [6, 5], dotted: [1.5, 4.5] } as const
const DOUBLE_GAP = 3.2

const linesOf = (route: Route, line: EdgeLook['line'], { tone, width }: EdgeInk): readonly Mark[] => {
  const plain = { type: 'path', d: route.d, stroke: tone } as const
  if (line === 'solid') return [{ ...plain, width }]
  if (line === 'double')
    return [
      { ...plain, width: width * 2 + DOUBLE_GAP - 0.6 },
      { ...plain, stroke: 'bg', width: DOUBLE_GAP - 0.6 },
    ]
  return [{ ...plain, width, dash: DASHES[line], round: line === 'dotted' }]
}

const corner = (tip: Point, angle: number, back: number, aside: number): Point => ({
  x: tip.x - Math.cos(angle) * back - Math.sin(angle) * aside,
  y: tip.y - Math.sin(angle) * back + Math.cos(angle) * aside,
})

const arrow = ({ tip, endAngle }: Route, tone: Tone): Mark => {
  const [left, right] = [corner(tip, endAngle, ARROW, 4.5), corner(tip, endAngle, ARROW, -4.5)]
  return { type: 'path', d: `M${point(tip.x, tip.y)}L${point(left.x, left.y)}L${point(right.x, right.y)}z`, fill: tone }
}

const HOOK = { from: 66, turn: 58, tip: 24, aside: -10 } as const

/** The answer that comes later: a hook from the line back towards the caller, with an open point. */
const hook = ({ curve }: Route, { tone, width }: EdgeInk): Mark => {
  const write = ({ x, y }: Point): string => `${px(x)} ${px(y)}`
  const beside = (distance: number, aside: number): Point => pointBeside(curve, parameterAt(curve, distance), aside)
  const [from, bend, turn, tip] = [
    beside(HOOK.from, 0),
    beside(HOOK.from, HOOK.aside),
    beside(HOOK.turn, HOOK.aside),
    beside(HOOK.tip, HOOK.aside),
  ]
  const back = angleAt(curve, parameterAt(curve, HOOK.tip)) + Math.PI
  const barb = (aside: number): string => `M${write(corner(tip, back, 5.5, aside))}L${write(tip)}`
  return {
    type: 'path',
    d: `M${write(from)}Q${write(bend)} ${write(turn)}L${write(tip)}${barb(4)}${barb(-4)}`,
    stroke: tone,
    width,
    round: true,
  }
}

const holdPoint = (route: Route, { at }: Hold, sign: Point | undefined): Point => {
  const first = route.stem ?? route.curve
  if (at === 'caller') return pointAt(first, parameterAt(first, 12))
  if (at === 'callee') return pointAt(route.curve, parameterAt(route.curve, 9, true))
  return sign === undefined ? route.middle : { x: sign.x + CHANNEL_SIGN.width, y: sign.y }
}

const dot = ({ x, y }: Point, { leaky }: Hold): Mark =>
  leaky
    ? { type: 'path', d: circlePath(x, y, 3.4), fill: 'bg', stroke: 'accent', width: 1.6 }
    : { type: 'path', d: circlePath(x, y, 4), fill: 'accent', stroke: 'bg', width: 1.5 }

const signMarks = (at: Point, sign: 'queue' | 'topic', tone: Tone): readonly Mark[] => [
  { type: 'path', d: CHANNEL_SIGN.frame, at: [at.x, at.y], fill: 'panel', stroke: tone, width: 1.3 },
  { type: 'path', d: CHANNEL_SIGNS[sign], at: [at.x, at.y], stroke: tone, width: 1.5 },
]

/** An edge says two things at once: what it is, and how the two ends are bound in time; the dot says who holds the trigger. */
export const edgeMarks = (route: Route, look: EdgeLook, ink: EdgeInk, place: LabelPlace): EdgeMarks => {
  const { sign, hold } = look
  return {
    line: [...linesOf(route, look.line, ink), arrow(route, ink.tone), ...(look.line === 'dashed-hook' ? [hook(route, ink)] : [])],
    top: [
      ...(place.sign === undefined || sign === null ? [] : signMarks(place.sign, sign, ink.tone)),
      ...(hold === null ? [] : [dot(holdPoint(route, hold, place.sign), hold)]),
      ...place.lines.map(({ text, at }): Mark => ({
        type: 'text',
        text,
        at: [at.x, at.y],
        font: 'label',
        tone: 'muted',
        centred: place.centred,
        halo: 'bg',
      })),
    ],
  }
}
