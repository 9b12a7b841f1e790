import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { exportSvg } from '../formats/svg/exportSvg'
import { trunksExtra } from '../graph/trunks'
import type { Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { distanceTo, pointAt } from './curve'
import { perspectiveOf } from './perspectiveOf'
import { sceneOf, type Scene } from './scene'

const plain = perspectiveOf('plain')
const drawn = (model: Model, previous?: Scene): Scene => sceneOf(analyze(model), plain, { previous })

const places: Readonly<Record<string, { x: number; y: number }>> = {
  shop: { x: 0, y: 200 },
  mail: { x: 600, y: 0 },
  stock: { x: 600, y: 200 },
  bill: { x: 640, y: 400 },
  odd: { x: 600, y: 620 },
}

const fanOut = (trunks: boolean): Model => {
  const model = sketch(
    'shop -topic,channel=placed-> mail; shop -topic,channel=placed-> stock; shop -topic,channel=placed-> bill; shop -queue,channel=placed-> odd; shop -rpc-> stock',
  )
  const nodes = model.nodes.map((node) => ({ ...node, position: places[node.id] ?? { x: 0, y: 0 } }))
  const extra = trunksExtra(model, trunks)
  return { ...model, nodes, ...(extra === null ? {} : { extra }) }
}

const seen = ({ nodes, edges, bounds }: Scene): unknown => JSON.parse(JSON.stringify({ nodes, edges, bounds }))

describe('a fan-out', () => {
  test('is drawn edge by edge unless the drawing says otherwise', () => {
    const { edges } = drawn(fanOut(false))
    expect(edges.every(({ route }) => route.stem === undefined)).toBe(true)
    expect(edges.filter(({ look }) => look.sign === 'topic')).toHaveLength(3)
  })

  test('as a trunk shares one stem, with the sign and the name once', () => {
    const { edges } = drawn(fanOut(true))
    const trunk = edges.filter(({ route }) => route.stem !== undefined)
    expect(trunk.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(new Set(trunk.map(({ route }) => route.stem)).size).toBe(1)
    expect(trunk.map(({ look }) => [look.sign, look.label])).toEqual([
      ['topic', 'placed'],
      [null, ''],
      [null, ''],
    ])
    for (const { route, bounds } of trunk) {
      const [start, , , end] = route.stem ?? route.curve
      expect(route.d.startsWith(`M${start.x} ${start.y}L${end.x} ${end.y}C`)).toBe(true)
      expect(route.curve[0]).toEqual(end)
      expect(bounds.x).toBeLessThanOrEqual(start.x)
    }
  })

  test('leaves other channels and other edges alone', () => {
    const [, , , queue, rpc] = drawn(fanOut(true)).edges
    expect([queue?.look.sign, queue?.route.stem, rpc?.route.stem]).toEqual(['queue', undefined, undefined])
  })

  test('has its sign on the stem', () => {
    const [first] = drawn(fanOut(true)).edges
    const sign = first?.place.sign
    const stem = first?.route.stem
    if (sign === undefined || stem === undefined) throw new Error('No sign, or no stem.')
    expect(distanceTo(stem, { x: sign.x + 16, y: sign.y + 9 })).toBeLessThan(1)
    expect(pointAt(stem, 1)).toEqual(first?.route.curve[0])
  })

  test('says to those who hear it what it said before', () => {
    const spoken = (trunks: boolean): readonly string[] => drawn(fanOut(trunks)).edges.map((edge) => edge.spoken)
    expect(spoken(true)).toEqual(spoken(false))
  })

  test('drawn from the scene before is the scene drawn afresh', () => {
    const before = drawn(fanOut(false))
    expect(seen(drawn(fanOut(true), before))).toEqual(seen(drawn(fanOut(true))))
    const trunks = drawn(fanOut(true))
    const again = sceneOf(trunks.analysis, plain, { previous: trunks })
    expect(again.edges).toBe(trunks.edges)
    expect(seen(drawn(fanOut(false), trunks))).toEqual(seen(drawn(fanOut(false))))
  })

  test('moves its stem with any of its targets', () => {
    const before = drawn(fanOut(true))
    const after = sceneOf(before.analysis, plain, { previous: before, moved: new Map([['mail', { x: 230, y: 0 }]]) })
    expect(after.edges[1]?.route.stem).not.toEqual(before.edges[1]?.route.stem)
    expect(new Set([0, 1, 2].map((e) => after.edges[e]?.route.stem)).size).toBe(1)
  })

  test('is exported as it is shown', () => {
    const { edges } = drawn(fanOut(true))
    const svg = exportSvg(fanOut(true), { perspective: 'plain' })
    for (const { route } of edges) expect(svg).toContain(route.d)
    expect(svg.split('>placed<').length).toBe(2 * 2 + 1)
  })
})
