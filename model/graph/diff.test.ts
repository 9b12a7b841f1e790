import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { wildModel } from '../testing/wildModel'
import { diffModels, isSameDrawing } from './diff'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

test('what was added, removed and changed', () => {
  const diff = diffModels(
    sketch('a -rpc,id=x-> b -queue,channel=q,id=y-> c; gone'),
    sketch('a[team=red] -rpc,id=x,reply=none-> b; c; b -topic,channel=t,id=z-> c'),
  )
  expect(ids(diff.nodes.removed)).toEqual(['gone'])
  expect(diff.nodes.changed).toMatchObject([{ after: { id: 'a' }, traits: [{ key: 'team', before: undefined, after: 'red' }] }])
  expect(ids(diff.edges.added)).toEqual(['z'])
  expect(ids(diff.edges.removed)).toEqual(['y'])
  expect(diff.edges.changed).toMatchObject([{ after: { id: 'x' }, traits: [{ key: 'reply', before: undefined, after: 'none' }] }])
  expect(isSameDrawing(diff)).toBe(false)
})

describe('is the same drawing', () => {
  test('in another order', () => {
    fc.assert(
      fc.property(wildModel(), (model) => {
        const turned: Model = { ...model, nodes: model.nodes.toReversed(), edges: model.edges.toReversed() }
        expect(isSameDrawing(diffModels(model, turned))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('moved', () => {
    const [here, there] = [0, 20].map((x) => sketch('a; b', { nodes: { a: { position: { x, y: 0 } } } })) as [Model, Model]
    const diff = diffModels(here, there)
    expect(isSameDrawing(diff)).toBe(true)
    expect(ids(diff.nodes.moved)).toEqual(['a'])
  })
})

test('the way back takes out what the way there brought in', () => {
  fc.assert(
    fc.property(wildModel(), wildModel(), (a, b) => {
      const [there, back] = [diffModels(a, b), diffModels(b, a)]
      for (const key of ['nodes', 'edges', 'groups'] as const) {
        expect(new Set(ids(there[key].added))).toEqual(new Set(ids(back[key].removed)))
        expect(there[key].pairs.length + there[key].added.length).toBe((b[key] ?? []).length)
        expect(there[key].pairs.length + there[key].removed.length).toBe((a[key] ?? []).length)
      }
    }),
    { numRuns: 100 },
  )
})

test('an element with another id is recognised by its looks', () => {
  const diff = diffModels(
    sketch('n1 -queue,channel=jobs,id=e1-> n2', { nodes: { n1: { name: 'Orders' }, n2: { name: 'Mail' } } }),
    sketch('orders -queue,channel=jobs,id=jobs-> mail', { nodes: { orders: { name: 'Orders' }, mail: { name: 'Mail' } } }),
  )
  expect(diff.nodes).toMatchObject({ added: [], removed: [] })
  expect(diff.edges.changed).toMatchObject([{ before: { id: 'e1' }, after: { id: 'jobs' } }])
})

test('settings, waivers and the model itself', () => {
  const model = sketch('a')
  const diff = diffModels(
    { ...model, name: 'Old', settings: { rules: { 'structure/isolated-node': 'off' } } },
    {
      ...model,
      name: 'New',
      settings: { rules: { 'structure/isolated-node': 'error' } },
      waivers: [{ rule: 'structure/isolated-node', subject: 'node:a', reason: 'x' }],
    },
  )
  expect(diff.model).toEqual([{ key: 'name', before: 'Old', after: 'New' }])
  expect(diff.rules).toEqual([{ key: 'structure/isolated-node', before: 'off', after: 'error' }])
  expect(diff.waivers.added).toHaveLength(1)
})
