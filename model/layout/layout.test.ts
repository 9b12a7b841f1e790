import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import { overlaps, type Box } from '../picture/box'
import { takesPlace } from '../picture/nodeDrawings'
import { perspectiveOf } from '../picture/perspectiveOf'
import { sceneOf } from '../picture/scene'
import type { Model } from '../schema/model'
import { generateModel } from '../testing/generateModel'
import { sketch } from '../testing/sketch'
import { arrange, type LayoutOptions } from './arrange'
import { attachedStores } from './attachedStores'
import { elkGraph, positionsOf, type ElkGraph } from './elkGraph'
import { forwardEdges } from './forwardEdges'
import { freePlaces, freeShift } from './freePlaces'

const all = (model: Model): ReadonlySet<string> => new Set(model.nodes.map((node) => node.id))
const attached = (drawing: string): Record<string, readonly string[]> => {
  const model = sketch(drawing)
  return Object.fromEntries(attachedStores(analyze(model), all(model)))
}

describe('attachedStores', () => {
  test.each([
    ['its only user', 'orders -data,access=read-> store:db', { orders: ['db'] }],
    ['its only writer, though others read it', 'orders -data-> store:db; report -data,access=read-> db', { orders: ['db'] }],
    ['nobody where two write', 'orders -data-> store:db; billing -data-> db', {}],
    ['nobody where it is copied', 'orders -data-> store:db -data,access=materialize-> store:lake', {}],
    ['nobody in another group', 'orders[group=g] -data-> store:db', {}],
    ['at most two beside one node', 'a -data-> store:x; a -data-> store:y; a -data-> store:z', { a: ['x', 'y'] }],
  ])('a store stands with %s', (_, drawing, expected) => {
    if (drawing.includes('group=')) {
      const base = sketch(drawing.replace('[group=g]', ''))
      const model: Model = {
        ...base,
        groups: [{ id: 'g', name: 'G' }],
        nodes: base.nodes.map((node) => (node.id === 'orders' ? { ...node, group: 'g' } : node)),
      }
      expect(Object.fromEntries(attachedStores(analyze(model), all(model)))).toEqual(expected)
    } else expect(attached(drawing)).toEqual(expected)
  })
})

describe('forwardEdges', () => {
  const backwards = (drawing: string): readonly string[] => {
    const analysis = analyze(sketch(drawing))
    const forward = forwardEdges(analysis)
    return analysis.traits.edges
      .filter((edge) => !forward.has(edge.index))
      .map(({ source, target }) => `${analysis.traits.nodes[source]?.id}→${analysis.traits.nodes[target]?.id}`)
  }

  test.each([
    ['keeps everything where there is no cycle', 'person:ann -rpc-> a -queue-> b -topic-> c', []],
    ['turns back the event rather than the call', 'a -topic-> b -rpc-> a', ['a→b']],
    ['follows the story from where it starts', 'person:ann -rpc-> z -topic-> m -topic-> a -topic-> m', ['a→m']],
    ['leaves out an edge to itself', 'a -rpc-> a', ['a→a']],
  ])('%s', (_, drawing, expected) => expect(backwards(drawing)).toEqual(expected))

  test('leaves no cycle in a large model', () => {
    const analysis = analyze(generateModel(150, 300, 3))
    const forward = forwardEdges(analysis)
    const waiting = new Int32Array(analysis.graph.nodes.length)
    for (const e of forward) waiting[analysis.graph.target[e] ?? 0]! += 1
    const ready = [...waiting.keys()].filter((n) => waiting[n] === 0)
    for (const n of ready)
      for (const e of forward) {
        if (analysis.graph.source[e] !== n) continue
        const target = analysis.graph.target[e] ?? 0
        waiting[target]! -= 1
        if (waiting[target] === 0) ready.push(target)
      }
    expect(ready).toHaveLength(analysis.graph.nodes.length)
  })
})

describe('elkGraph', () => {
  const model = sketch('a -rpc-> b; b -data-> store:db')
  const arrangement = elkGraph(analyze(model), all(model), 'right')
  const { graph } = arrangement
  const at = (id: string): ElkGraph => graph.children?.find((node) => node.id === id) ?? { id: 'none' }

  test('a node and its store are placed as one, and the edge between them needs no room', () => {
    expect(graph.children?.map((node) => node.id)).toEqual(['a', 'b'])
    expect(at('b').height).toBeGreaterThan((at('a').height ?? 0) * 2)
    expect(graph.edges?.map((edge) => [edge.sources, edge.targets])).toEqual([[['a'], ['b|in']]])
  })

  test('the store comes to stand below its node', () => {
    const placed = { ...graph, children: graph.children?.map((node, i) => ({ ...node, x: i * 400, y: 0 })) ?? [] }
    const positions = positionsOf(placed, arrangement)
    expect(positions.get('b')).toEqual({ x: 400, y: 0 })
    expect(positions.get('db')?.y).toBeGreaterThan(100)
  })
})

describe('a collapsed group', () => {
  const place = (id: string, x: number, y: number, group?: string) =>
    ({ id, kind: 'microservice', position: { x, y }, ...(group === undefined ? {} : { group }) }) as const
  const model: Model = {
    format: 'coordinated-progress',
    version: 1,
    nodes: [place('a', 0, 0), place('b', 300, 0, 'g'), place('c', 700, 500, 'g'), place('d', 1200, 0)],
    edges: [
      { id: '1', kind: 'rpc', source: 'a', target: 'b' },
      { id: '2', kind: 'rpc', source: 'b', target: 'c' },
      { id: '3', kind: 'rpc', source: 'c', target: 'd' },
    ],
    groups: [{ id: 'g', name: 'Billing', extra: { collapsed: true } }],
  }
  /** Puts everything in one row, 100 px apart. */
  const inARow = async (graph: ElkGraph): Promise<ElkGraph> => {
    let x = 0
    const children = graph.children?.map((node) => {
      const placed = { ...node, x, y: 40 }
      x += (node.width ?? 0) + 100
      return placed
    })
    return Promise.resolve({ ...graph, ...(children === undefined ? {} : { children }) })
  }
  const drawnBoxes = (next: Model): Readonly<Record<string, Box>> => {
    const analysis = analyze(next)
    const scene = sceneOf(analysis, perspectiveOf('plain'), { model: next })
    return Object.fromEntries(scene.nodes.filter(takesPlace).map((node) => [node.hidden?.group ?? node.id, node.box] as const))
  }
  const arrangedModel = async (options: LayoutOptions = {}): Promise<Model> => {
    const result = applyCommand(model, { type: 'move', nodes: await arrange(model, inARow, options) })
    if (!result.ok) throw new Error(result.issues[0]?.message)
    return result.value
  }

  test('is laid out as large as its card is drawn, and edges end at the card', () => {
    const { graph } = elkGraph(analyze(model), all(model), 'right')
    const card = graph.children?.find(({ id }) => id === 'card:g')
    expect(graph.children?.map(({ id }) => id)).toEqual(['a', 'd', 'card:g'])
    expect({ width: card?.width, height: card?.height }).toEqual({
      width: drawnBoxes(model)['g']?.width,
      height: drawnBoxes(model)['g']?.height,
    })
    expect(graph.edges?.map(({ sources, targets }) => [...sources, ...targets])).toEqual([
      ['a', 'card:g'],
      ['card:g', 'd'],
    ])
  })

  test('what lies in it moves as one, and the card stands where the layout has it', async () => {
    const next = await arrangedModel()
    const [b, c] = [next.nodes[1]?.position, next.nodes[2]?.position]
    expect([(c?.x ?? 0) - (b?.x ?? 0), (c?.y ?? 0) - (b?.y ?? 0)]).toEqual([400, 500])
    const boxes = drawnBoxes(next)
    expect(boxes['g']).toMatchObject({ y: 40, x: (boxes['d']?.x ?? 0) + (boxes['d']?.width ?? 0) + 100 })
  })

  test('with a pinned node in it stays as a whole, and nothing lands on its card', async () => {
    const next = await arrangedModel({ pinned: new Set(['c']) })
    expect(next.nodes.slice(1, 3)).toEqual(model.nodes.slice(1, 3))
    const { a, d, g } = drawnBoxes(next) as Record<'a' | 'd' | 'g', Box>
    expect([overlaps(a, g), overlaps(d, g), overlaps(a, d)]).toEqual([false, false, false])
  })
})

describe('freePlaces', () => {
  const size = { width: 196, height: 60 }

  test('what is free stays where it is wanted', () => {
    expect(freePlaces([{ id: 'a', position: { x: 0, y: 0 }, size }], []).get('a')).toEqual({ x: 0, y: 0 })
  })

  test('nothing lands on an obstacle or on another', () => {
    const obstacle = { x: 0, y: 0, ...size }
    const wanted = ['a', 'b', 'c', 'd'].map((id) => ({ id, position: { x: 10, y: 10 }, size }))
    const boxes = [obstacle, ...Array.from(freePlaces(wanted, [obstacle]).values(), (position) => ({ ...position, ...size }))]
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)))
  })
})

describe('freeShift', () => {
  const at = (x: number, y: number): Box => ({ x, y, width: 100, height: 60 })

  test('what is free does not move, and no nearer to others than asked', () => {
    expect(freeShift([at(0, 0)], [at(120, 0)], 0)).toEqual({ x: 0, y: 0 })
    expect(freeShift([at(0, 0)], [at(120, 0)], 20)).toEqual({ x: 0, y: 0 })
    expect(freeShift([at(0, 0)], [at(110, 0)], 20)).not.toEqual({ x: 0, y: 0 })
  })

  test('boxes that are far apart move as one, by the shortest way, past what lies between them', () => {
    const { x, y } = freeShift([at(0, 0), at(1000, 0)], [at(10, 0), at(500, 0)], 0)
    expect(Math.hypot(x, y)).toBeLessThan(100)
  })

  test('where everything near is taken they go to the right of it', () => {
    const wall: Box = { x: -9000, y: -9000, width: 18_000, height: 18_000 }
    expect(freeShift([at(0, 0)], [wall], 40)).toEqual({ x: 9040, y: 0 })
  })
})
