import { describe, expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import type { Model } from '../schema/model'
import { analyze } from './analyze'

const scopesOf = (model: Model): Record<string, readonly string[]> => {
  const { boundaries, graph } = analyze(model)
  return Object.fromEntries(boundaries.list.map(({ id, scope }) => [id, scope.map((n) => graph.nodes[n]?.id ?? '')]))
}

const nestingOf = (model: Model): Record<string, { nestedIn: string[]; handsOffTo: string[] }> => {
  const { boundaries } = analyze(model)
  const ids = (list: readonly number[]): string[] => list.map((b) => boundaries.list[b]?.id ?? '')
  return Object.fromEntries(
    boundaries
      .nesting()
      .map(({ nestedIn, handsOffTo }, b) => [boundaries.list[b]?.id, { nestedIn: ids(nestedIn), handsOffTo: ids(handsOffTo) }]),
  )
}

describe('scope', () => {
  test.each([
    ['a queue starts a boundary', 'api -queue-> worker', { 'edge:1': ['worker'] }],
    ['a plain call stays inside it', 'api -queue-> worker -rpc-> ledger', { 'edge:1': ['ledger', 'worker'] }],
    ['a person owns what the call reaches', 'person:ann -rpc-> web -rpc-> orders', { 'root:ann': ['orders', 'web'] }],
    ['a timer without calls owns nothing itself', 'timer:tick -queue-> job', { 'edge:1': ['job'] }],
    ['edges that share kind, channel and target are one owner', 'a -queue,channel=q-> w; b -queue,channel=q-> w', { 'queue:q>w': ['w'] }],
    [
      'a channel has an owner for each target',
      'a -topic,channel=t-> v; a -topic,channel=t-> w',
      { 'topic:t>v': ['v'], 'topic:t>w': ['w'] },
    ],
    ['a message acknowledged on receipt owns nothing', 'a -queue,ack=on-receipt-> w', {}],
    ['an in-memory channel owns nothing', 'a -topic,trigger=none-> w', {}],
    [
      'a call recorded by the caller is a boundary of its own',
      'timer:t -rpc-> a -rpc,trigger=caller-> b',
      { 'edge:2': ['b'], 'root:t': ['a'] },
    ],
    [
      'a callback propagates only into a durable log',
      'person:p -rpc-> a[progress=durable-log] -rpc,reply=callback-> b',
      { 'root:p': ['a', 'b'] },
    ],
    ['a callback to a forgetful caller does not', 'person:p -rpc-> a -rpc,reply=callback-> b', { 'root:p': ['a'] }],
    ['a store’s change data capture is a trigger', 'store:db -topic-> indexer', { 'edge:1': ['indexer'] }],
    ['a reliable edge to a person owns nothing', 'a -queue-> person:p', {}],
    ['cycles end', 'timer:t -rpc-> a -rpc-> b -rpc-> a', { 'root:t': ['a', 'b'] }],
  ])('%s', (_, drawing, scopes) => {
    expect(scopesOf(sketch(drawing))).toEqual(scopes)
  })
})

describe('nesting and hand-off', () => {
  test('a reply keeps the outer boundary responsible', () => {
    expect(nestingOf(sketch('timer:t -rpc-> a -rpc,trigger=caller-> b'))['edge:2']).toEqual({ nestedIn: ['root:t'], handsOffTo: [] })
  })

  test('no reply hands responsibility over', () => {
    expect(nestingOf(sketch('timer:t -rpc-> a -queue-> b'))['root:t']).toEqual({ nestedIn: [], handsOffTo: ['edge:2'] })
  })

  test('a boundary that reaches its own owner is left out', () => {
    expect(nestingOf(sketch('a -queue,channel=q-> a'))).toEqual({ 'queue:q>a': { nestedIn: [], handsOffTo: [] } })
  })

  test('a root without propagating calls is no boundary to hand off from', () => {
    expect(nestingOf(sketch('timer:t -queue-> a'))).toEqual({ 'edge:1': { nestedIn: [], handsOffTo: [] } })
  })
})

test('20,000 reliable calls among 300 services share 300 scopes', () => {
  const nodes = Array.from({ length: 300 }, (_, i) => ({ id: `s${i}`, kind: 'microservice' }) as const)
  const edges = Array.from(
    { length: 20_000 },
    (_, i) => ({ id: `e${i}`, kind: 'rpc', source: `s${i % 300}`, target: `s${(i * 7 + 1) % 300}`, trigger: 'caller' }) as const,
  )
  const { boundaries } = analyze({ format: 'coordinated-progress', version: 1, nodes, edges })
  expect(boundaries.list).toHaveLength(20_000)
  expect(boundaries.scopes.length).toBeLessThanOrEqual(300)
})
