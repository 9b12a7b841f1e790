import { describe, expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'
import { instability } from './coupling'

test.each([
  ['a -rpc-> b', 3, 'source', 3],
  ['a -rpc,message=query-> b', 3, 'source', 3],
  ['a -rpc,message=event-> b', 2, 'target', 3],
  ['a -rpc,trigger=caller-> b', 3, 'source', 1],
  ['a -rpc,reply=callback-> b', 3, 'source', 2],
  ['a -rpc,reply=callback,trigger=caller-> b', 3, 'source', 1],
  ['a -rpc,reply=none-> b', 3, 'source', 2],
  ['a -rpc,reply=none,trigger=callee-> b', 3, 'source', 2],
  ['a -rpc,reply=none,trigger=caller-> b', 3, 'source', 0],
  ['a -queue-> b', 2, 'source', 0],
  ['a -queue,message=event-> b', 1, 'target', 0],
  ['a -topic-> b', 1, 'target', 0],
  ['a -topic,message=command-> b', 2, 'source', 0],
  ['a -topic,reply=callback-> b', 1, 'target', 1],
])('%s', (drawing, strength, knows, runtime) => {
  const { coupling } = analyze(sketch(drawing))
  expect([coupling.design[0], coupling.runtime[0]]).toEqual([{ strength, knows }, runtime])
})

describe('knowledge', () => {
  test('counts distinct others, and itself never', () => {
    const { graph, coupling } = analyze(sketch('a -rpc-> b; a -queue-> b; b -topic-> a; a -rpc-> a; c -topic-> a'))
    const of = (id: string): readonly (number | undefined)[] =>
      [coupling.knows, coupling.knownBy].map((list) => list[graph.nodeAt.get(id) ?? -1])
    expect([of('a'), of('b'), of('c')]).toEqual([
      [2, 0],
      [0, 1],
      [0, 1],
    ])
  })

  test('two that know each other are a pair, once', () => {
    const { graph, coupling } = analyze(sketch('b -rpc-> a; a -rpc-> b; a -queue-> b; c -rpc-> a'))
    expect(coupling.mutual.map((pair) => pair.map((n) => graph.nodes[n]?.id))).toEqual([['a', 'b']])
  })

  test('instability is rounded to 4 decimals, 0 where nobody knows anybody', () => {
    expect([instability(1, 2), instability(2, 1), instability(0, 0)]).toEqual([0.3333, 0.6667, 0])
  })
})

test('teams are summed per ordered pair, the team of the nearest group counting', () => {
  const groups = [
    { id: 'g', name: 'G', team: 'blue' },
    { id: 'h', name: 'H', parent: 'g' },
  ]
  const { coupling } = analyze(sketch('a[team=red] -rpc-> b[group=h] -topic-> a; a -queue-> b; a -rpc-> c', { model: { groups } }))
  expect(coupling.teams).toEqual([
    { from: 'blue', to: 'red', edges: 1, design: 1, runtime: 0 },
    { from: 'red', to: 'blue', edges: 2, design: 5, runtime: 3 },
  ])
})
