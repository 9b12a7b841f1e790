import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import type { Model, ModelEdge, ModelNode } from '../schema/model'
import { generateModel } from '../testing/generateModel'
import { sketch } from '../testing/sketch'
import { overlaps } from './box'
import { perspectiveOf } from './perspectiveOf'
import { sceneOf, type Scene } from './scene'

const reliability = perspectiveOf('reliability')
const drawn = (model: Model): Scene => sceneOf(analyze(model), reliability)
const generated = generateModel(120, 180, 7)
const edited = (model: Model, command: Parameters<typeof applyCommand>[1]): Model => {
  const result = applyCommand(model, command)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** All that can be seen, without what only saves work. */
const seen = ({ nodes, edges, hulls, groups, bounds }: Scene): unknown =>
  JSON.parse(JSON.stringify({ nodes, edges, hulls, groups, bounds }))

describe('what did not change is handed back', () => {
  const before = drawn(generated)

  test('all of it for the same model', () => {
    const again = sceneOf(before.analysis, reliability, { previous: before })
    expect(again.nodes).toBe(before.nodes)
    expect(again.edges).toBe(before.edges)
    expect(again.hulls).toBe(before.hulls)
  })

  test('all but one card for a new name', () => {
    const model = edited(generated, { type: 'setNode', id: 'n40', patch: { name: 'Renamed' } })
    const after = sceneOf(analyze(model), reliability, { previous: before })
    expect(after.nodes.filter((node, n) => node !== before.nodes[n]).map((node) => node.id)).toEqual(['n40'])
  })

  test('a carried node takes only its edges along', () => {
    const box = before.nodeAt.get('n40')?.box ?? { x: 0, y: 0 }
    const after = sceneOf(before.analysis, reliability, { previous: before, moved: new Map([['n40', { x: box.x + 200, y: box.y + 90 }]]) })
    const n = before.nodeAt.get('n40')?.index
    expect(after.nodes.filter((node, at) => node !== before.nodes[at]).map((node) => node.id)).toEqual(['n40'])
    for (const [e, edge] of after.edges.entries()) if (edge !== before.edges[e]) expect([edge.source, edge.target]).toContain(n)
    expect(after.nodeAt.get('n40')?.card).toBe(before.nodeAt.get('n40')?.card)
  })
})

describe('a scene drawn from a previous one is the scene drawn afresh', () => {
  test.each([
    ['after a move', { type: 'move', nodes: { n40: { x: 700, y: 333 }, n3: { x: 0, y: 900 } } }],
    ['after a node went', { type: 'remove', nodes: ['n17', 'n18'] }],
    ['after a node came', { type: 'addNode', node: { id: 'a-new', kind: 'store', name: 'New', position: { x: 640, y: 400 } } }],
    ['after an edge changed kind', { type: 'setEdge', id: 'e5', patch: { name: 'other' } }],
  ] as const)('%s', (_, command) => {
    const before = drawn(generated)
    const model = edited(generated, command)
    const after = sceneOf(analyze(model), reliability, { previous: before })
    expect(seen(after)).toEqual(seen(drawn(model)))
  })

  test('after many edits, each scene drawn from the one before', () => {
    let model = generated
    let scene = drawn(model)
    for (let n = 0; n < 40; n += 1) {
      const calls = model.edges.filter(({ kind }) => kind === 'rpc')
      const [node, edge] = [model.nodes[(n * 7) % model.nodes.length] as ModelNode, calls[(n * 11) % calls.length] as ModelEdge]
      const steps: readonly Command[] = [
        { type: 'setNode', id: node.id, patch: { name: `A name that is ${'longer '.repeat(n % 6)}` } },
        { type: 'move', nodes: { [node.id]: { x: 90 * n, y: 300 } } },
        { type: 'setEdge', id: edge.id, patch: { trigger: n % 2 === 0 ? 'callee' : 'caller' } },
        { type: 'setEdge', id: edge.id, patch: { name: `call ${n}` } },
        { type: 'remove', nodes: [node.id] },
      ]
      model = edited(model, steps[n % steps.length] as Command)
      const analysis = analyze(model)
      scene = sceneOf(analysis, reliability, { previous: scene })
      // As text: told apart a hundred times as quickly.
      expect(JSON.stringify(seen(scene))).toBe(JSON.stringify(seen(sceneOf(analysis, reliability))))
    }
  })

  test('in another perspective', () => {
    const analysis = analyze(generated)
    const before = sceneOf(analysis, perspectiveOf('plain'))
    expect(seen(sceneOf(analysis, reliability, { previous: before }))).toEqual(seen(sceneOf(analysis, reliability)))
  })
})

describe('what is drawn', () => {
  test('is the same whatever the order of the arrays', () => {
    const turned = { ...generated, nodes: generated.nodes.toReversed(), edges: generated.edges.toReversed() }
    expect(seen(drawn(turned))).toEqual(seen(drawn(generated)))
  })

  test('has names to be heard by', () => {
    const model = sketch('person:ann -rpc-> orders -queue,channel=jobs-> worker -data-> store:db')
    const { nodes, edges } = drawn(model)
    expect(
      nodes.every(({ card }) =>
        /^[^,]+, (person|timer|microservice|function|stream-job|agent|external|store)(, [a-z-]+)?$/.test(card.spoken),
      ),
    ).toBe(true)
    expect(edges.find((edge) => edge.look.kind === 'rpc')?.spoken).toBe('rpc from ann to orders, synchronous')
    expect(edges.find((edge) => edge.look.kind === 'queue')?.spoken).toBe('queue from orders to worker, one-way')
    expect(edges.find((edge) => edge.look.kind === 'data')?.spoken).toBe('data from worker to db')
  })

  test('nodes without a position stand apart from each other and below the others', () => {
    const model = edited(sketch('a -rpc-> b -rpc-> c'), { type: 'move', nodes: { a: { x: 0, y: 0 } } })
    const boxes = drawn(model).nodes.map((node) => node.box)
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)))
  })

  test('labels of parallel edges do not cover each other', () => {
    const model: Model = {
      ...sketch('a -rpc-> b'),
      nodes: [
        { id: 'a', kind: 'microservice', position: { x: 0, y: 0 } },
        { id: 'b', kind: 'microservice', position: { x: 380, y: 0 } },
      ],
      edges: ['one', 'two', 'three'].map((channel) => ({ id: channel, kind: 'topic', source: 'a', target: 'b', channel })),
    }
    const boxes = drawn(model).edges.flatMap(({ place }) => (place.box === undefined ? [] : [place.box]))
    expect(boxes).toHaveLength(3)
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)))
  })
})
