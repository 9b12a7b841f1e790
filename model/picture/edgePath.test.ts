import { describe, expect, test } from 'vitest'
import type { Box } from './box'
import { distanceTo, parameterAt, pointAt } from './curve'
import { edgeFans } from './edgeFan'
import { edgePath } from './edgePath'
import { occupancy } from './occupancy'
import type { ModelEdge } from '../schema/model'

const at = (x: number, y: number): Box => ({ x, y, width: 196, height: 60 })
const ALONE = { step: 0, of: 1 }
const route = (source: Box, target: Box, fan = ALONE) => edgePath(source, target, fan)
const edge = (id: string, source: string, target: string): ModelEdge => ({ id, kind: 'rpc', source, target })

describe('edgePath', () => {
  test.each([
    ['to the right', at(0, 0), at(400, 0), { x: 196, y: 30 }, { x: 400, y: 30 }],
    ['to the left', at(400, 0), at(0, 0), { x: 400, y: 30 }, { x: 196, y: 30 }],
    ['down to the right, from side to side', at(0, 0), at(322, 235), { x: 196, y: 30 }, { x: 322, y: 265 }],
    ['straight down', at(0, 0), at(0, 120), { x: 98, y: 60 }, { x: 98, y: 120 }],
    ['straight up', at(0, 120), at(0, 0), { x: 98, y: 120 }, { x: 98, y: 60 }],
    ['down where the boxes stand almost one above the other', at(0, 0), at(60, 200), { x: 98, y: 60 }, { x: 158, y: 200 }],
  ])('runs %s', (_, source, target, start, tip) => {
    const found = route(source, target)
    expect(found.start).toEqual(start)
    expect(found.tip.x).toBeCloseTo(tip.x)
    expect(found.tip.y).toBeCloseTo(tip.y)
  })

  test('leaves from below where the drawing flows down', () => {
    const found = edgePath(at(0, 0), at(322, 235), ALONE, () => 0, 'down')
    expect(found.start).toEqual({ x: 98, y: 60 })
    expect(found.tip).toEqual({ x: 420, y: 235 })
  })

  test('a self-loop leaves its node and comes back to it', () => {
    const box = at(0, 0)
    const loop = route(box, box)
    expect(loop.axis).toBe('loop')
    expect(loop.middle.x > 196 || loop.middle.y > 60).toBe(true)
    expect(route(box, box, { step: 0.5, of: 2 }).d).not.toBe(route(box, box, { step: -0.5, of: 2 }).d)
  })

  test('edges between the same two nodes keep apart in the middle, whichever way they point', () => {
    const [a, b] = [at(0, 0), at(400, 0)]
    const edges = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b')]
    const fanOf = edgeFans(edges)
    const middles = edges
      .map((one) => (one.source === 'a' ? route(a, b, fanOf(one)) : route(b, a, fanOf(one))).middle.y)
      .sort((p, q) => p - q)
    for (let i = 1; i < middles.length; i++) expect((middles[i] ?? 0) - (middles[i - 1] ?? 0)).toBeGreaterThan(30)
  })

  test('goes around what stands in the way', () => {
    const [source, obstacle, target] = [at(0, 0), at(300, 0), at(600, 0)]
    const { hits } = occupancy([source, obstacle, target])
    const straight = route(source, target)
    const around = edgePath(source, target, ALONE, (curve, enough) => hits(curve, 0, 2, enough))
    expect(hits(straight.curve, 0, 2, Infinity)).toBeGreaterThan(0)
    expect(hits(around.curve, 0, 2, Infinity)).toBe(0)
  })

  test('the tip lies on the target and the line ends where the arrowhead begins', () => {
    const found = route(at(0, 0), at(400, 90))
    const end = found.curve[3]
    expect(Math.hypot(found.tip.x - end.x, found.tip.y - end.y)).toBeCloseTo(7)
  })
})

describe('curve', () => {
  const { curve } = route(at(0, 0), at(400, 200))

  test('a distance along it is found again', () => {
    const point = pointAt(curve, parameterAt(curve, 20))
    expect(Math.hypot(point.x - curve[0].x, point.y - curve[0].y)).toBeCloseTo(20, 0)
    const back = pointAt(curve, parameterAt(curve, 20, true))
    expect(Math.hypot(back.x - curve[3].x, back.y - curve[3].y)).toBeCloseTo(20, 0)
  })

  test('points on it have no distance, others do', () => {
    expect(distanceTo(curve, pointAt(curve, 0.37))).toBeLessThan(1)
    expect(distanceTo(curve, { x: 298, y: -100 })).toBeGreaterThan(50)
  })
})
