import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../model/graph/applyCommand'
import type { Model } from '../../model/schema/model'
import { parseModel } from '../../model/schema/parseModel'
import { overlaps } from '../../model/picture/box'
import { sketch } from '../../model/testing/sketch'
import { emptyModel } from '../store/document'
import { align, distribute, nudge } from './arranging'
import { boxOf } from './boxes'
import { withContents } from './contents'
import { pinnedNodes, togglePins } from './pinning'
import { copyText, duplicate, paste, removeAll } from './clipboard'
import { addNode, appendNode, besideNode, changeEdgeKind, connect, likelyNext } from './drawing'
import { isRefused, type Edit, type Refused } from './edit'
import { downstreamEdges, putInto, renameChannel, toggleCollapsed, wrapInGroup } from './grouping'
import { NODE_KINDS } from '../../model/schema/model'

const done = (model: Model, edit: Edit | Refused): Model => {
  if (isRefused(edit)) throw new Error(edit.refused)
  const result = applyCommand(model, edit.command)
  if (!result.ok) throw new Error(result.issues[0]?.message)
  expect(parseModel(result.value).ok).toBe(true)
  return result.value
}

const overlapping = (model: Model): readonly string[] =>
  model.nodes.flatMap((a, i) => model.nodes.slice(i + 1).flatMap((b) => (overlaps(boxOf(a), boxOf(b)) ? [`${a.id} on ${b.id}`] : [])))

describe('drawing', () => {
  test('new nodes get names and places of their own', () => {
    let model = emptyModel
    for (let i = 0; i < 12; i++) model = done(model, addNode(model, 'microservice', { x: 100, y: 100 }))
    expect(model.nodes.map((node) => node.name).slice(0, 3)).toEqual(['Microservice', 'Microservice 2', 'Microservice 3'])
    expect(overlapping(model)).toEqual([])
  })

  test('every suggestion of the context pad can be drawn', () => {
    for (const kind of NODE_KINDS) {
      const model = done(emptyModel, addNode(emptyModel, kind, { x: 0, y: 0 }))
      const [old] = model.nodes
      for (const next of likelyNext(kind)) {
        const grown = done(
          model,
          appendNode(model, old?.id ?? '', next.node, besideNode(old ?? { id: '', kind }, 'right'), { edge: next.edge }),
        )
        expect([grown.nodes.length, grown.edges.length]).toEqual([2, 1])
      }
    }
  })

  test('what the format forbids is refused with the reason', () => {
    expect(connect(sketch('a; timer:t'), 'a', 't')).toMatchObject({ refused: expect.stringContaining('timer') as string })
    expect(changeEdgeKind(sketch('a -rpc-> b'), ['1'], 'data')).toMatchObject({ refused: expect.stringContaining('store') as string })
  })

  test('without a kind, the likely one', () => {
    const model = sketch('a; store:s; b')
    expect(done(model, connect(model, 'a', 's')).edges[0]?.kind).toBe('data')
    expect(done(model, connect(model, 's', 'a')).edges[0]?.kind).toBe('topic')
    expect(done(model, connect(model, 'a', 'b')).edges[0]?.kind).toBe('rpc')
  })
})

describe('clipboard', () => {
  const groups = [
    { id: 'g', name: 'G' },
    { id: 'h', name: 'H', parent: 'g' },
  ]

  test('a selection pastes with ids of its own, edges and groups along, on free ground', () => {
    const model = sketch('a[group=h] -queue,channel=q-> b[group=h] -rpc-> c', { model: { groups } })
    const text = copyText(model, new Set(['a', 'b']), new Set(['h']))
    const pasted = done(model, paste(model, text, { x: 0, y: 0 }))
    expect(pasted.nodes).toHaveLength(5)
    expect(pasted.edges.at(-1)).toMatchObject({ kind: 'queue', channel: 'q', source: 'microservice-1', target: 'microservice-2' })
    expect(pasted.groups?.map((group) => [group.name, group.parent])).toEqual([
      ['G', undefined],
      ['H', 'g'],
      ['H', undefined],
    ])
    const fresh = new Set(['microservice-1', 'microservice-2'])
    expect(overlapping(pasted).filter((pair) => [...fresh].some((id) => pair.includes(id)))).toEqual([])
  })

  test('a copy lies where it is put, and near it where that is taken', () => {
    const model = sketch('a -rpc-> b', { nodes: { a: { position: { x: 0, y: 0 } }, b: { position: { x: 400, y: 0 } } } })
    const copyAt = (offset?: { x: number; y: number }) =>
      done(model, duplicate(model, new Set(['a']), new Set(), offset)).nodes.at(-1)?.position ?? { x: Infinity, y: Infinity }
    expect(copyAt({ x: 0, y: 300 })).toEqual({ x: 0, y: 300 })
    const { x, y } = copyAt()
    expect(Math.hypot(x, y)).toBeLessThan(200)
  })

  test('what is pasted keeps its ids where they are free, and what it is called by where they are not', () => {
    const model = sketch('a -rpc-> b')
    const text = JSON.stringify(sketch('b -queue-> c'))
    const pasted = done(model, paste(model, text, { x: 0, y: 0 }))
    expect(pasted.nodes.slice(2)).toMatchObject([{ id: 'microservice-1', name: 'b' }, { id: 'c' }])
    expect(pasted.nodes.at(-1)?.name).toBeUndefined()
    expect(pasted.edges.at(-1)).toMatchObject({ source: 'microservice-1', target: 'c' })
  })

  test('a whole model pasted into an empty drawing brings all it says along', () => {
    const empty = sketch('', { model: { name: 'Mine' } })
    const whole = sketch('a -rpc-> b', {
      model: { name: 'Theirs', workflows: [{ id: 'w', name: 'Order', edges: ['1'] }], settings: { rules: { 'boundary/overlap': 'off' } } },
    })
    const pasted = done(empty, paste(empty, JSON.stringify(whole), { x: 500, y: 500 }))
    expect(pasted).toMatchObject({ name: 'Mine', workflows: whole.workflows, settings: whole.settings })
    expect(pasted.nodes.map(({ id, position }) => [id, (position?.x ?? 0) > 300])).toEqual([
      ['a', true],
      ['b', true],
    ])
  })

  test('what is put into a group’s frame joins that group; a copy stays in its own', () => {
    const model = sketch('a[group=h] -rpc-> b; c', { model: { groups } })
    expect(done(model, addNode(model, 'timer', { x: 0, y: 0 }, 'h')).nodes.at(-1)?.group).toBe('h')
    expect(done(model, appendNode(model, 'a', 'store', { x: 0, y: 0 }, { group: 'g' })).nodes.at(-1)?.group).toBe('g')
    expect(done(model, appendNode(model, 'a', 'store', { x: 0, y: 0 })).nodes.at(-1)?.group).toBeUndefined()
    const pasted = done(model, paste(model, copyText(model, new Set(['a', 'c']), new Set(['h'])), { x: 0, y: 0 }, 'g'))
    expect(pasted.groups?.at(-1)).toMatchObject({ name: 'H', parent: 'g' })
    expect(pasted.nodes.slice(-2).map((node) => node.group)).toEqual([pasted.groups?.at(-1)?.id, 'g'])
    const copied = done(model, duplicate(model, new Set(['a', 'b']), new Set()))
    expect(copied.nodes.slice(-2).map((node) => node.group)).toEqual(['h', undefined])
    const into = done(
      model,
      duplicate(model, new Set(['a']), new Set(), { x: 0, y: 0 }, () => 'g'),
    )
    expect(into.nodes.at(-1)?.group).toBe('g')
  })

  test('text that is no model is refused', () => {
    expect(paste(emptyModel, 'hello', { x: 0, y: 0 })).toHaveProperty('refused')
  })

  test('duplicates and deletes', () => {
    const model = sketch('a -rpc-> b')
    expect(done(model, duplicate(model, new Set(['a', 'b']), new Set())).edges).toHaveLength(2)
    expect(done(model, removeAll(model, { nodes: ['a'], edges: [], groups: [] })).edges).toEqual([])
    expect(removeAll(model, { nodes: [], edges: [], groups: [] })).toHaveProperty('refused')
  })
})

describe('arranging', () => {
  const model: Model = {
    ...emptyModel,
    nodes: [
      { id: 'a', kind: 'microservice', position: { x: 0, y: 0 } },
      { id: 'b', kind: 'microservice', position: { x: 300, y: 50 } },
      { id: 'c', kind: 'microservice', position: { x: 1000, y: 90 } },
    ],
  }
  const all = new Set(['a', 'b', 'c'])
  const xs = (edit: Edit | Refused): readonly (number | undefined)[] => done(model, edit).nodes.map((node) => node.position?.x)

  test('aligns, distributes, nudges', () => {
    expect(xs(align(model, all, 'left'))).toEqual([0, 0, 0])
    expect(xs(align(model, all, 'right'))).toEqual([1000, 1000, 1000])
    expect(xs(distribute(model, all, 'horizontally'))).toEqual([0, 500, 1000])
    expect(xs(nudge(model, new Set(['b']), { x: 5, y: 0 }))).toEqual([0, 305, 1000])
    expect(align(model, new Set(['a']), 'top')).toHaveProperty('refused')
  })

  test('what is moved by hand is pinned, and pins come off together', () => {
    const nudged = done(model, nudge(model, new Set(['b']), { x: 5, y: 0 }))
    expect([...pinnedNodes(nudged)]).toEqual(['b'])
    const pinned = done(nudged, togglePins(nudged, all))
    expect(pinnedNodes(pinned)).toEqual(all)
    expect(pinnedNodes(done(pinned, togglePins(pinned, all)))).toEqual(new Set())
  })

  test('groups bring what lies in them, however deep', () => {
    const nested = sketch('a[group=h]; b[group=g]; c', {
      model: {
        groups: [
          { id: 'h', name: 'H', parent: 'g' },
          { id: 'g', name: 'G' },
        ],
      },
    })
    const selected = { nodes: new Set(['c']), groups: new Set(['g']) }
    expect(withContents(nested, selected)).toEqual({ nodes: new Set(['c', 'a', 'b']), groups: new Set(['g', 'h']) })
  })
})

describe('grouping', () => {
  test('wraps inside the shared group', () => {
    const model = sketch('a[group=g] ; b[group=g]', { model: { groups: [{ id: 'g', name: 'G' }] } })
    const wrapped = done(model, wrapInGroup(model, new Set(['a', 'b']), new Set(), 'Inner'))
    expect(wrapped.groups?.at(-1)).toEqual({ id: 'group-1', name: 'Inner', parent: 'g' })
    expect(wrapped.nodes.map((node) => node.group)).toEqual(['group-1', 'group-1'])
  })

  test('collapses and expands, and keeps what else is noted', () => {
    const model = sketch('a[group=g]', {
      model: {
        groups: [
          { id: 'g', name: 'G', extra: { note: 'x' } },
          { id: 'e', name: 'E' },
        ],
      },
    })
    const collapsed = done(model, toggleCollapsed(model, new Set(['g'])))
    expect(collapsed.groups?.[0]?.extra).toEqual({ note: 'x', collapsed: true })
    expect(done(collapsed, toggleCollapsed(collapsed, new Set(['g']))).groups?.[0]?.extra).toEqual({ note: 'x' })
    expect(toggleCollapsed(model, new Set(['e']))).toEqual({ refused: 'There is nothing in “E” to hide.' })
  })

  test('what leaves a group last leaves its frame behind', () => {
    const model = sketch('a[group=g]; b[group=h]; c[group=h]', {
      model: {
        groups: [
          { id: 'g', name: 'G' },
          { id: 'h', name: 'H' },
        ],
      },
    })
    const frame = { x: 10, y: 20, width: 300, height: 200 }
    const command = { type: 'batch', commands: putInto(model, { nodes: ['a', 'b'], groups: [] }, 'h', () => frame) } as const
    const next = done(model, { command, label: 'Put' })
    expect(next.nodes.map(({ group }) => group)).toEqual(['h', 'h', 'h'])
    expect(next.groups?.[0]).toMatchObject({ position: { x: 10, y: 20 }, size: { width: 300, height: 200 } })
    expect(next.groups?.[1]).toEqual({ id: 'h', name: 'H' })
  })

  test('renames a channel everywhere, and only that one', () => {
    const model = sketch('a -topic,channel=x-> b; a -topic,channel=x-> c; a -queue,channel=x-> d')
    expect(done(model, renameChannel(model, 'topic', 'x', 'y')).edges.map((edge) => edge.channel)).toEqual(['y', 'y', 'x'])
  })

  test('finds everything downstream, cycles included', () => {
    expect(downstreamEdges(sketch('a -rpc-> b -queue-> c -rpc-> b; z -rpc-> a; b -data-> store:s'), 'a')).toEqual(['1', '2', '3'])
  })
})
