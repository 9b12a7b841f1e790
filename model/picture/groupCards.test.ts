import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Group, Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { exportSvg } from '../formats/svg/exportSvg'
import { overlaps } from './box'
import { worstOf } from './groupCards'
import { isShown } from './nodeDrawings'
import { perspectiveOf } from './perspectiveOf'
import { sceneOf, type Scene } from './scene'

const reliability = perspectiveOf('reliability')

const places = { ann: { x: 0, y: 300 }, a: { x: 400, y: 0 }, b: { x: 400, y: 160 }, c: { x: 700, y: 0 }, d: { x: 1100, y: 100 } }

const modelWith = (groups: readonly Group[]): Model => {
  const model = sketch(
    'person:ann -rpc-> a[group=inner] -rpc-> b[group=inner]; b -queue,channel=jobs-> c[group=outer] -rpc-> d; a -rpc-> d; ann -rpc-> c',
    { model: { groups } },
  )
  return { ...model, nodes: model.nodes.map((node) => ({ ...node, position: places[node.id as keyof typeof places] })) }
}
const nested = (outer: object, inner: object): Model =>
  modelWith([
    { id: 'outer', name: 'Outer', ...outer },
    { id: 'inner', name: 'Inner', parent: 'outer', ...inner },
  ])
const collapsed = { extra: { collapsed: true } }
const drawn = (model: Model): Scene => sceneOf(analyze(model), reliability)
const seen = ({ nodes, edges, hulls, groups, bounds }: Scene): unknown =>
  JSON.parse(JSON.stringify({ nodes, edges, hulls, groups, bounds }))

describe('a collapsed group', () => {
  const scene = drawn(nested(collapsed, {}))

  test('is one card in place of all that lies in it, however deep', () => {
    expect(scene.nodes.filter(isShown).map(({ id }) => id)).toEqual(['ann', 'd'])
    expect(scene.groups.map(({ id, card }) => [id, card !== undefined])).toEqual([['outer', true]])
    expect(scene.cards.get('outer')?.card.spoken).toMatch(
      /^Outer, group, 3 nodes, (unowned|unreliable|unstated|retry-unsafe|human-backed)$/,
    )
    expect(scene.cards.get('outer')?.card.layout.sub).toBe('3 nodes · 2 edges')
  })

  test('takes the edges of what lies in it, apart from one another; those inside are not drawn', () => {
    expect(scene.edges.map((edge) => [edge.source, edge.target].map((n) => scene.nodes[n]?.id))).toEqual([
      ['ann', 'a'],
      ['c', 'd'],
      ['a', 'd'],
      ['ann', 'c'],
    ])
    const card = scene.cards.get('outer')?.box
    for (const edge of scene.edges)
      expect([scene.nodes[edge.source]?.box, scene.nodes[edge.target]?.box].filter((box) => box === card)).toHaveLength(1)
    expect(new Set(scene.edges.map((edge) => edge.route.d)).size).toBe(4)
  })

  test('lies where the corner of its frame lay', () => {
    const frame = drawn(nested({}, {})).groups.find(({ id }) => id === 'outer')?.box
    const card = scene.cards.get('outer')?.box
    expect(card !== undefined && frame !== undefined && overlaps(card, frame)).toBe(true)
  })

  test('inside another one is a card in its frame', () => {
    const { groups, nodes } = drawn(nested({}, collapsed))
    expect(groups.map(({ id, card }) => [id, card !== undefined])).toEqual([
      ['outer', false],
      ['inner', true],
    ])
    const [outer, inner] = groups
    expect(outer !== undefined && inner !== undefined && overlaps(outer.box, inner.box)).toBe(true)
    expect(nodes.filter(isShown).map(({ id }) => id)).toEqual(['ann', 'c', 'd'])
  })

  test('without anything in it stays a frame, or nothing', () => {
    const model = modelWith([
      { id: 'outer', name: 'Outer' },
      { id: 'inner', name: 'Inner' },
      { id: 'empty', name: 'Empty', ...collapsed },
      { id: 'placed', name: 'Placed', ...collapsed, position: { x: 0, y: 900 }, size: { width: 300, height: 200 } },
    ])
    const { groups } = drawn(model)
    expect(groups.map(({ id, card }) => [id, card !== undefined] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['inner', false],
      ['outer', false],
      ['placed', false],
    ])
  })

  test('looks the same in an exported picture', () => {
    const svg = exportSvg(nested(collapsed, {}))
    expect(svg).toContain('data-subject="group:outer"')
    expect(svg).toContain('3 nodes · 2 edges')
    for (const hidden of ['node:a', 'node:b', 'node:c', 'edge:2']) expect(svg).not.toContain(`data-subject="${hidden}"`)
  })
})

describe('drawn from the scene before', () => {
  test.each([
    ['collapsing', nested({}, {}), nested(collapsed, {})],
    ['expanding', nested(collapsed, {}), nested({}, {})],
    ['going one level down', nested(collapsed, {}), nested({}, collapsed)],
  ])('%s draws what a fresh scene would', (_, from, to) => {
    const after = sceneOf(analyze(to), reliability, { previous: drawn(from) })
    expect(seen(after)).toEqual(seen(drawn(to)))
  })

  test('nothing is drawn anew where nothing changed', () => {
    const before = drawn(nested(collapsed, {}))
    const again = sceneOf(before.analysis, reliability, { previous: before })
    expect(again.nodes).toBe(before.nodes)
    expect(again.edges).toBe(before.edges)
    expect(again.cards.get('outer')).toBe(before.cards.get('outer'))
  })

  test('what lies in it is carried along', () => {
    const before = drawn(nested(collapsed, {}))
    const moved = new Map(['a', 'b', 'c'].map((id) => [id, { x: places[id as 'a'].x + 50, y: places[id as 'a'].y + 70 }]))
    const after = sceneOf(before.analysis, reliability, { previous: before, moved })
    const [from, to] = [before.cards.get('outer')?.box, after.cards.get('outer')?.box]
    expect([(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)]).toEqual([50, 70])
    expect(after.nodeAt.get('a')?.box).toBe(to)
  })
})

test('frames follow what is carried into them and out of them', () => {
  const before = drawn(nested({}, {}))
  const home = (id: string, group: string | null): ReadonlyMap<string, string | null> => new Map([[`node:${id}`, group]])
  const moved = new Map([['c', { x: 2_000, y: 0 }]])
  const right = (scene: Scene, id: string): number => {
    const box = scene.groups.find((group) => group.id === id)?.box
    return box === undefined ? 0 : box.x + box.width
  }
  expect(right(sceneOf(before.analysis, reliability, { previous: before, moved }), 'outer')).toBeGreaterThan(2_000)
  expect(right(sceneOf(before.analysis, reliability, { previous: before, moved, homes: home('c', null) }), 'outer')).toBeLessThan(1_000)
  expect(right(sceneOf(before.analysis, reliability, { previous: before, moved, homes: home('c', 'inner') }), 'inner')).toBeGreaterThan(
    2_000,
  )
})

test('the worst verdict is the one that weighs most', () => {
  expect(worstOf(['reliable', null, 'unstated', 'human-backed'])).toBe('unstated')
  expect(worstOf(['unowned', 'unreliable', 'retry-unsafe'])).toBe('unreliable')
  expect(worstOf([null])).toBeNull()
})
