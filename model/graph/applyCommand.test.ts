import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXPECTATIONS, type EdgeKind, type Model, type NodeKind } from '../schema/model'
import { parseModel } from '../schema/parseModel'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { applyCommand } from './applyCommand'
import { whyNot } from './edgeKinds'
import type { Command } from './commands'

const after = (model: Model, command: Command): Model => {
  const result = applyCommand(model, command)
  if (!result.ok) throw new Error(result.issues[0]?.message)
  return result.value
}

const refusal = (model: Model, command: Command): string => {
  const result = applyCommand(model, command)
  return result.ok ? 'carried out' : (result.issues[0]?.message ?? '')
}

describe('what an edit takes along', () => {
  test('a node goes with its edges, and they leave their workflows', () => {
    const model = sketch('a -rpc-> b -rpc-> c', { model: { workflows: [{ id: 'w', name: 'W', edges: ['1', '2'] }] } })
    const next = after(model, { type: 'remove', nodes: ['a'] })
    expect(next.nodes.map((node) => node.id)).toEqual(['b', 'c'])
    expect(next.edges.map((edge) => edge.id)).toEqual(['2'])
    expect(next.workflows?.[0]?.edges).toEqual(['2'])
  })

  test('contracts go with the node or workflow that they are about', () => {
    const workflows = [{ id: 'w', name: 'W', edges: [] }]
    const contracts = [
      { id: 'on-a', subject: 'node:a', expect: 'no-loss' as const },
      { id: 'on-w', subject: 'workflow:w', expect: 'reliable' as const },
    ]
    const model = sketch('a -rpc-> b', { model: { workflows, contracts } })
    expect(after(model, { type: 'remove', nodes: ['a'] }).contracts).toEqual([contracts[1]])
    expect(after(model, { type: 'removeWorkflow', id: 'w' }).contracts).toEqual([contracts[0]])
    expect(after(model, { type: 'remove', nodes: ['b'] }).contracts).toBe(model.contracts)
  })

  test('what lies in a removed group moves to its parent', () => {
    const groups = [
      { id: 'g', name: 'G' },
      { id: 'h', name: 'H', parent: 'g' },
      { id: 'i', name: 'I', parent: 'h' },
    ]
    const next = after(sketch('a[group=h]', { model: { groups } }), { type: 'remove', groups: ['h'] })
    expect(next.nodes[0]?.group).toBe('g')
    expect(next.groups).toEqual([
      { id: 'g', name: 'G' },
      { id: 'i', name: 'I', parent: 'g' },
    ])
  })

  test('a change of kind drops the traits that the new kind does not know', () => {
    const model = sketch('a -queue,channel=q,ack=on-receipt,trigger=channel-> b')
    expect(after(model, { type: 'setEdge', id: '1', patch: { kind: 'rpc' } }).edges[0]).toEqual({
      id: '1',
      kind: 'rpc',
      source: 'a',
      target: 'b',
    })
  })

  test('a contract is added, replaced and removed', () => {
    const model = sketch('a')
    const contract = { id: 'c', subject: 'node:a', expect: 'no-loss' as const }
    const added = after(model, { type: 'putContract', contract })
    expect(added.contracts).toEqual([contract])
    expect(after(added, { type: 'putContract', contract: { ...contract, expect: 'reliable' } }).contracts).toEqual([
      { ...contract, expect: 'reliable' },
    ])
    expect(after(added, { type: 'removeContract', id: 'c' })).toEqual(model)
    expect(after(added, { type: 'removeContract', id: 'd' })).toBe(added)
    expect(refusal(model, { type: 'putContract', contract: { ...contract, subject: 'node:b' } })).toBe(
      'There is no "node:b" that a contract could be about.',
    )
    expect(refusal(model, { type: 'putContract', contract: { ...contract, subject: 'edge:1' } })).toContain('a contract is about')
  })

  test('null takes a key away', () => {
    expect(after(sketch('a[team=x]'), { type: 'setNode', id: 'a', patch: { team: null } }).nodes[0]).toEqual({
      id: 'a',
      kind: 'microservice',
    })
  })

  test('a rule goes back to its own setting', () => {
    const off = after(sketch('a'), { type: 'setRule', rule: 'boundary/overlap', setting: 'off' })
    expect(off.settings).toEqual({ rules: { 'boundary/overlap': 'off' } })
    expect(after(off, { type: 'setRule', rule: 'boundary/overlap', setting: null })).toEqual(sketch('a'))
  })

  test('moving to where it stands changes nothing', () => {
    const model = after(sketch('a'), { type: 'move', nodes: { a: { x: 20, y: 40 } } })
    expect(after(model, { type: 'move', nodes: { a: { x: 20, y: 40 } } })).toBe(model)
  })

  test('a move by hand pins, an arrangement of everything takes the pin away', () => {
    const start = sketch('a', { nodes: { a: { extra: { note: 'kept' } } } })
    const pinned = after(start, { type: 'move', nodes: { a: { x: 20, y: 40 } }, pinned: true })
    expect(pinned.nodes[0]?.extra).toEqual({ note: 'kept', pinned: true })
    expect(after(pinned, { type: 'move', nodes: { a: { x: 0, y: 0 } } }).nodes[0]?.extra).toEqual({ note: 'kept', pinned: true })
    expect(after(pinned, { type: 'move', nodes: { a: { x: 20, y: 40 } }, pinned: true })).toBe(pinned)
    expect(after(pinned, { type: 'move', nodes: { a: { x: 20, y: 40 } }, pinned: false }).nodes[0]?.extra).toEqual({ note: 'kept' })
    const bare = after(sketch('a'), { type: 'move', nodes: { a: { x: 1, y: 1 } }, pinned: true })
    expect(after(bare, { type: 'move', nodes: { a: { x: 1, y: 1 } }, pinned: false }).nodes[0]).not.toHaveProperty('extra')
  })
})

describe('what is refused, and why', () => {
  test.each<[string, Command, RegExp]>([
    ['an edge into nowhere', { type: 'addEdge', edge: { id: 'e', kind: 'rpc', source: 'a', target: 'zz' } }, /no node with the id "zz"/],
    ['an id that is taken', { type: 'addNode', node: { id: 'a', kind: 'agent' } }, /already taken/],
    ['a call into a store', { type: 'addEdge', edge: { id: 'e', kind: 'rpc', source: 'a', target: 'db' } }, /cannot end in a store/],
    ['a kind that an edge does not allow', { type: 'setNode', id: 'b', patch: { kind: 'timer' } }, /cannot end in a timer/],
    ['a wrong value', { type: 'setNode', id: 'a', patch: { duration: 'forever' as 'long' } }, /"short", "long", "human"/],
    [
      'a workflow of edges that are not there',
      { type: 'putWorkflow', workflow: { id: 'w', name: 'W', edges: ['no'] } },
      /no edge with the id "no"/,
    ],
    ['a group inside itself', { type: 'setGroup', id: 'g', patch: { parent: 'h' } }, /cannot lie inside itself/],
  ])('%s', (_, command, message) => {
    const groups = [
      { id: 'g', name: 'G' },
      { id: 'h', name: 'H', parent: 'g' },
    ]
    expect(refusal(sketch('a -rpc-> b; a -data-> store:db', { model: { groups } }), command)).toMatch(message)
  })

  test('a batch is all or none', () => {
    const batch: Command = {
      type: 'batch',
      commands: [
        { type: 'remove', nodes: ['a'] },
        { type: 'setNode', id: 'a', patch: { team: 'x' } },
      ],
    }
    expect(refusal(sketch('a'), batch)).toMatch(/no node with the id "a" any more/)
  })
})

test('whyNot agrees with the format for every pair of kinds', () => {
  const kinds: readonly NodeKind[] = ['person', 'timer', 'microservice', 'function', 'stream-job', 'agent', 'external', 'store']
  const edgeKinds: readonly EdgeKind[] = ['rpc', 'queue', 'topic', 'data']
  for (const kind of edgeKinds)
    for (const source of kinds)
      for (const target of kinds) {
        const access = kind === 'data' && source === 'store' ? { access: 'tier' } : {}
        const file = {
          format: 'coordinated-progress',
          version: 1,
          nodes: [
            { id: 'a', kind: source },
            { id: 'b', kind: target },
          ],
          edges: [{ id: 'e', kind, source: 'a', target: 'b', ...access }],
        }
        expect([kind, source, target, whyNot(kind, source, target) === undefined]).toEqual([kind, source, target, parseModel(file).ok])
      }
})

const someCommand = (model: Model): fc.Arbitrary<Command> => {
  const node = fc.constantFrom(...model.nodes.map(({ id }) => id), 'nobody')
  const edge = fc.constantFrom(...model.edges.map(({ id }) => id), 'nothing')
  const group = fc.constantFrom(...(model.groups ?? []).map(({ id }) => id), 'nowhere')
  const workflow = fc.constantFrom(...(model.workflows ?? []).map(({ id }) => id), 'new')
  const contract = fc.constantFrom(...(model.contracts ?? []).map(({ id }) => id), 'new')
  const subject = fc.oneof(
    node.map((id) => `node:${id}`),
    workflow.map((id) => `workflow:${id}`),
  )
  return fc.oneof(
    fc.record({
      type: fc.constant('setNode' as const),
      id: node,
      patch: fc.record({ kind: fc.constantFrom<NodeKind>('timer', 'store', 'agent'), group: fc.option(group) }, { requiredKeys: [] }),
    }),
    fc.record({
      type: fc.constant('setEdge' as const),
      id: edge,
      patch: fc.record({ kind: fc.constantFrom<EdgeKind>('rpc', 'queue', 'data'), target: node }, { requiredKeys: [] }),
    }),
    fc.record({
      type: fc.constant('remove' as const),
      nodes: fc.array(node, { maxLength: 2 }),
      edges: fc.array(edge, { maxLength: 2 }),
      groups: fc.array(group, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('addEdge' as const),
      edge: fc.record({ id: fc.constantFrom('new', 'e1'), kind: fc.constantFrom<EdgeKind>('topic', 'data'), source: node, target: node }),
    }),
    fc.record({
      type: fc.constant('setGroup' as const),
      id: group,
      patch: fc.record({ parent: fc.option(group), name: fc.string({ maxLength: 5 }) }, { requiredKeys: [] }),
    }),
    fc.record({
      type: fc.constant('putWorkflow' as const),
      workflow: fc.record({ id: workflow, name: fc.constant('W'), edges: fc.uniqueArray(edge, { maxLength: 2 }) }),
    }),
    fc.record({ type: fc.constant('removeWorkflow' as const), id: workflow }),
    fc.record({
      type: fc.constant('putContract' as const),
      contract: fc.record(
        { id: contract, subject, expect: fc.constantFrom(...EXPECTATIONS), text: fc.string({ maxLength: 5 }) },
        { requiredKeys: ['id', 'subject', 'expect'] },
      ),
    }),
    fc.record({ type: fc.constant('removeContract' as const), id: contract }),
  )
}

test('any sequence of commands keeps the model valid, and never changes the one before', () => {
  let carriedOut = 0
  const property = fc.property(
    arbitraryModel().chain((model) => fc.tuple(fc.constant(model), fc.array(someCommand(model), { maxLength: 8 }))),
    ([model, commands]) => {
      const before = structuredClone(model)
      let current = model
      for (const command of commands) {
        const result = applyCommand(current, command)
        if (!result.ok) continue
        carriedOut++
        current = result.value
        expect(parseModel(current)).toEqual({ ok: true, value: current })
      }
      expect(model).toEqual(before)
    },
  )
  fc.assert(property, { numRuns: 300 })
  expect(carriedOut).toBeGreaterThan(150)
})
