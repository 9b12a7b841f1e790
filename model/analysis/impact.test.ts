import { expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'
import { impactOf } from './impact'

const impact = (drawing: string, ...down: string[]): Record<string, readonly (string | undefined)[]> => {
  const analysis = analyze(sketch(drawing))
  const { graph, boundaries } = analysis
  const found = impactOf(
    down.map((id) => graph.nodeAt.get(id) ?? -1),
    analysis,
  )
  const ids = (list: readonly number[]): (string | undefined)[] => list.map((n) => graph.nodes[n]?.id)
  return {
    stopped: ids(found.stopped),
    waiting: ids(found.waiting),
    starved: ids(found.starved),
    retries: found.retries.map((b) => boundaries.list[b]?.id),
    duplicatesAtRisk: ids(found.duplicatesAtRisk),
  }
}

test('callers stop with it, durable callers wait, what comes after gets nothing', () => {
  expect(impact('person:p -rpc-> a -rpc-> b -queue-> c; d[progress=durable-log] -rpc,trigger=caller-> a', 'b')).toEqual({
    stopped: ['a', 'b', 'p'],
    waiting: ['d'],
    starved: ['c'],
    retries: ['root:p'].concat('edge:4').sort(),
    duplicatesAtRisk: ['a', 'b'],
  })
})

test('a store takes along who reads or writes it', () => {
  expect(impact('a -data-> store:s; b -data,access=read-> s; c -queue-> b', 's')).toEqual({
    stopped: ['a', 'b', 's'],
    waiting: [],
    starved: [],
    retries: [],
    duplicatesAtRisk: [],
  })
})

test('several may be down at once', () => {
  expect(impact('x -rpc-> a; y -rpc-> b; a -topic-> c', 'a', 'b')['stopped']).toEqual(['a', 'b', 'x', 'y'])
})
