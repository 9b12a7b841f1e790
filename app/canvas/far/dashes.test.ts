import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, inflate, type Box, type Point } from '../../../model/picture/box'
import { lengthOf, pointAt, stretchOf, type Curve } from '../../../model/picture/curve'
import { outlinesOf, roundedPolygon } from '../../../model/picture/rectilinear'
import type { Paper } from '../../ui/paintMarks'
import { dashCurve, dashOutline } from './dashes'

/** A point of a line and how far along the line it lies, in px. */
type Step = Point & { readonly along: number }

const STEPS = 200

const follow = (from: Step, length: number, at: (t: number) => Point): readonly Step[] =>
  Array.from({ length: STEPS }, (_, step) => ({ ...at((step + 1) / STEPS), along: from.along + (length * (step + 1)) / STEPS }))

/** Where `from` and `to` are a quarter of a circle apart, around the corner. */
const arcAt =
  (from: Point, corner: Point, to: Point) =>
  (t: number): Point => {
    const [a, b] = [Math.cos((t * Math.PI) / 2), Math.sin((t * Math.PI) / 2)]
    const centre = { x: from.x + to.x - corner.x, y: from.y + to.y - corner.y }
    return {
      x: centre.x + (from.x - centre.x) * a + (to.x - centre.x) * b,
      y: centre.y + (from.y - centre.y) * a + (to.y - centre.y) * b,
    }
  }

/** Paper that remembers what was stroked on it, as points close to each other. */
const memory = () => {
  const stroked: Step[][] = []
  let path: Step[] = []
  const last = (): Step => path.at(-1) as Step
  const paper = {
    lineWidth: 1.5,
    lineDashOffset: 0,
    beginPath: () => (path = []),
    moveTo: (x: number, y: number) => path.push({ x, y, along: paper.lineDashOffset }),
    lineTo: (x: number, y: number) => {
      const from = last()
      path.push(
        ...follow(from, Math.hypot(x - from.x, y - from.y), (t) => ({ x: from.x + (x - from.x) * t, y: from.y + (y - from.y) * t })),
      )
    },
    arcTo: (cx: number, cy: number, x: number, y: number, radius: number) =>
      path.push(...follow(last(), (radius * Math.PI) / 2, arcAt(last(), { x: cx, y: cy }, { x, y }))),
    bezierCurveTo: (...[bx, by, cx, cy, x, y]: [number, number, number, number, number, number]) => {
      const curve: Curve = [last(), { x: bx, y: by }, { x: cx, y: cy }, { x, y }]
      const from = last()
      for (let step = 1; step <= STEPS; step += 1)
        path.push({ ...pointAt(curve, step / STEPS), along: from.along + lengthOf(stretchOf(curve, [0, step / STEPS])) })
    },
    stroke: () => stroked.push(path),
  }
  return { paper: paper as unknown as Paper, stroked }
}

const isStroked = (stroked: readonly (readonly Step[])[], { x, y, along }: Step): boolean =>
  stroked.some((path) => path.some((step) => Math.hypot(step.x - x, step.y - y) < 12 && Math.abs(step.along - along) < 12))

const coordinate = fc.integer({ min: -1_500, max: 1_500 })
const aPoint = fc.record({ x: coordinate, y: coordinate })
const anArea: fc.Arbitrary<Box> = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
})

describe('dashed lines of which only what lies in an area is stroked', () => {
  test('a curve: all that is seen, with its dashes where they were', () => {
    fc.assert(
      fc.property(fc.tuple(aPoint, aPoint, aPoint, aPoint), anArea, (curve, area) => {
        const { paper, stroked } = memory()
        dashCurve(paper, curve, area)
        for (let at = 0; at <= 60; at += 1) {
          const point = pointAt(curve, at / 60)
          if (holds(area, point)) expect(isStroked(stroked, { ...point, along: lengthOf(stretchOf(curve, [0, at / 60])) })).toBe(true)
        }
        expect(paper.lineDashOffset).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  test('a curve that passes far away: nothing', () => {
    const { paper, stroked } = memory()
    const across: Curve = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
      { x: 600, y: 0 },
      { x: 900, y: 0 },
    ]
    dashCurve(paper, across, { x: 400, y: 50, width: 100, height: 100 })
    expect(stroked).toEqual([])
    dashCurve(paper, across, { x: 400, y: -50, width: 100, height: 100 })
    expect(stroked).toHaveLength(1)
    const xs = (stroked[0] ?? []).map(({ x }) => x)
    expect(Math.min(...xs)).toBeGreaterThan(340)
    expect(Math.max(...xs)).toBeLessThan(560)
  })

  const corners = outlinesOf([
    { x: 0, y: 0, width: 400, height: 300 },
    { x: 300, y: 200, width: 600, height: 500 },
    { x: -200, y: 500, width: 700, height: 60 },
  ])[0] as readonly Point[]

  /** All of an outline, read from its path data: the independent way. */
  const wholeOutline = (radius: number): readonly Step[] => {
    const steps: Step[] = []
    const numbers = roundedPolygon(corners, radius).matchAll(/[ML](\S+) ([^A]+)A(\S+) \S+ 0 0 [01] (\S+) ([^LMz]+)/g)
    const bends = Array.from(numbers, (found) => found.slice(1).map(Number) as [number, number, number, number, number])
    bends.forEach(([x, y, r, toX, toY], at) => {
      const before = steps.at(-1)
      const enter = { x, y, along: before === undefined ? 0 : before.along + Math.hypot(x - before.x, y - before.y) }
      if (before !== undefined)
        steps.push(
          ...follow(before, enter.along - before.along, (t) => ({ x: before.x + (x - before.x) * t, y: before.y + (y - before.y) * t })),
        )
      steps.push(enter, ...follow(enter, (r * Math.PI) / 2, arcAt(enter, corners[at] as Point, { x: toX, y: toY })))
    })
    return steps
  }

  test('an outline: all that is seen, with its dashes where they were', () => {
    const whole = wholeOutline(18).filter((_, at) => at % 7 === 0)
    fc.assert(
      fc.property(anArea, (area) => {
        const { paper, stroked } = memory()
        dashOutline(paper, corners, 18, area)
        for (const step of whole) if (holds(area, step)) expect(isStroked(stroked, step)).toBe(true)
        for (const { x, y } of stroked.flat()) expect(holds(inflate(area, 2 * 18 + 2), { x, y })).toBe(true)
        expect(paper.lineDashOffset).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  test('all of an outline is one stroke', () => {
    const { paper, stroked } = memory()
    dashOutline(paper, corners, 18, { x: -1_000, y: -1_000, width: 3_000, height: 3_000 })
    expect(stroked).toHaveLength(1)
  })
})
