import { describe, expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'

const LOG = '[progress=durable-log]'

test.each([
  ['a -rpc-> b', 'synchronous', null],
  ['a -rpc,trigger=caller-> b', 'resumable', null],
  [`a${LOG} -rpc-> b`, 'synchronous', 'local'],
  [`a${LOG} -rpc,trigger=caller-> b`, 'resumable', 'remote'],
  ['a -queue,reply=awaited-> b', 'synchronous', null],
  [`a${LOG} -queue,reply=awaited-> b`, 'resumable', 'remote'],
  [`a${LOG} -queue,reply=callback-> b`, 'async-reply', 'remote'],
  [`a${LOG} -queue-> b`, 'one-way', null],
  [`a${LOG} -data-> store:b`, null, 'local'],
  ['stream-job:a -rpc-> b', 'synchronous', null],
  ['stream-job:a -queue,reply=awaited-> b', 'resumable', null],
])('%s', (drawing, style, context) => {
  const { synchrony } = analyze(sketch(drawing))
  expect([synchrony.style[0], synchrony.context[0]]).toEqual([style, context])
})

describe('depth, islands, cycles', () => {
  const derive = (drawing: string): { depth: Record<string, number>; groups: string[][]; cycles: string[][] } => {
    const { graph, synchrony } = analyze(sketch(drawing))
    const ids = (sets: readonly (readonly number[])[]): string[][] => sets.map((set) => set.map((n) => graph.nodes[n]?.id ?? ''))
    return {
      depth: Object.fromEntries(graph.nodes.map((node, n) => [node.id, synchrony.depth[n] ?? -1])),
      groups: ids(synchrony.groups),
      cycles: ids(synchrony.cycles),
    }
  }

  test('depth counts calls between working nodes', () => {
    expect(derive('person:p -rpc-> a -rpc-> b -rpc-> c -queue-> d').depth).toEqual({ p: 0, a: 2, b: 1, c: 0, d: 0 })
  })

  test('a cycle is folded into one point', () => {
    expect(derive('x -rpc-> a -rpc-> b -rpc-> a; b -rpc-> c').depth).toEqual({ x: 2, a: 1, b: 1, c: 0 })
  })

  test('islands and cycles stand by their smallest member', () => {
    const { groups, cycles } = derive('d -rpc-> c; b -rpc-> a -rpc-> b; e -rpc-> e')
    expect(groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(cycles).toEqual([['a', 'b'], ['e']])
  })

  test('a chain of 10,000 calls does not overflow the stack', () => {
    const length = 10_000
    const nodes = Array.from({ length }, (_, i) => ({ id: `n${i}`, kind: 'microservice' }) as const)
    const edges = Array.from(
      { length: length - 1 },
      (_, i) => ({ id: `e${i}`, kind: 'rpc', source: `n${i}`, target: `n${i + 1}` }) as const,
    )
    const { synchrony, graph } = analyze({ format: 'coordinated-progress', version: 1, nodes, edges })
    expect(synchrony.depth[graph.nodeAt.get('n0') ?? -1]).toBe(length - 1)
  })
})
