import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { boundaryMarks } from './boundaries'
import { coordinationMarks } from './coordination'
import { couplingMarks } from './coupling'
import { perspectives, type PerspectiveId } from './perspectives'
import { storageMarks } from './storage'
import { synchronyMarks } from './synchrony'

const folder = new URL('../../public/examples/', import.meta.url)
const example = (name: string): Analysis => analyze(JSON.parse(readFileSync(new URL(`${name}.progress.json`, folder), 'utf8')) as Model)
const drawn = (drawing: string): Analysis => analyze(sketch(drawing))

const summary = (id: PerspectiveId, analysis: Analysis): string =>
  perspectives.find((perspective) => perspective.id === id)?.summary(analysis) ?? ''

describe('summary lines', () => {
  test.each<[PerspectiveId, string, string]>([
    ['plain', 'order-choreography', '7 nodes, 9 edges, 5 channels'],
    ['reliability', 'order-choreography', '4 of 5 nodes reliable: 1 backed by a person only'],
    ['reliability', 'stream-pipeline', 'All 3 nodes are reliable'],
    ['reliability', 'acked-too-early', '1 of 4 nodes reliable: 3 nobody owns'],
    ['boundaries', 'queue-consumer-tree', '2 boundaries, 1 node nobody owns'],
    ['boundaries', 'order-choreography', '8 boundaries, 3 nodes in several'],
    ['synchrony', 'button-and-a-chain', '1 group that must be up together, longest chain 3 calls'],
    ['synchrony', 'order-choreography', 'No node waits for another one'],
    ['coupling', 'order-choreography', '10 at design time, 3 at run time, 5 edges cross teams'],
    ['coordination', 'netflix-spinnaker-temporal', 'No orchestrator, 2 workflows: 2 request chains'],
    ['coordination', 'order-orchestration', '1 orchestrator, 1 workflow: 1 orchestration'],
    ['storage', 'stream-pipeline', '5 stores, 1 copy to keep in step'],
    ['storage', 'order-orchestration', 'No store'],
    ['failure', 'order-choreography', 'The worst single failure, of “Orders database”, holds up 2 others'],
  ])('%s of %s: %s', (id, name, line) => {
    expect(summary(id, example(name))).toBe(line)
  })

  test.each<[PerspectiveId, string, string]>([
    ['reliability', 'person:p', 'Nothing here does work yet'],
    ['reliability', 'timer:t -rpc-> a[progress=idempotent]', 'The one node is reliable'],
    ['boundaries', 'a', 'No boundary, 1 node nobody owns'],
    ['synchrony', 'a -rpc-> b -rpc-> a', '1 group that must be up together, 1 cycle'],
    ['storage', 'a[team=x] -data-> store:s; b[team=y] -data-> store:s', '1 store, 1 written by several teams'],
    ['failure', 'a', 'No single failure holds up another node'],
    ['failure', 'a -rpc-> b', 'The worst single failure, of “b”, holds up one other node'],
  ])('%s of %s: %s', (id, drawing, line) => {
    expect(summary(id, drawn(drawing))).toBe(line)
  })
})

describe('boundaries', () => {
  test('a gate stands where responsibility is handed off, or an answer awaited', () => {
    const { boundaries, gates } = boundaryMarks(drawn('timer:t -rpc-> a -queue,channel=q-> b -rpc,trigger=caller-> c'))
    expect(gates).toEqual({
      2: { into: 'queue:q>b', from: ['root:t'], kind: 'hand-off' },
      3: { into: 'edge:3', from: ['queue:q>b'], kind: 'nested' },
    })
    expect(boundaries.map(({ id, depth, scope }) => [id, depth, scope])).toEqual([
      ['edge:3', 1, ['c']],
      ['queue:q>b', 0, ['b']],
      ['root:t', 0, ['a']],
    ])
  })

  test('boundaries nested in one another in a circle lie on one level', () => {
    const { boundaries } = boundaryMarks(
      drawn('timer:t -rpc-> a -rpc,trigger=caller-> b -rpc,trigger=caller-> a; b -rpc,trigger=caller-> c'),
    )
    expect(boundaries.map(({ id, depth }) => [id, depth])).toEqual([
      ['edge:2', 1],
      ['edge:3', 1],
      ['edge:4', 2],
      ['root:t', 0],
    ])
  })
})

describe('synchrony', () => {
  test('islands, cycles and the longest chains', () => {
    const marks = synchronyMarks(drawn('a -rpc-> b -rpc-> c -rpc-> b; c -rpc-> d; x -rpc-> d; y -queue-> z'))
    expect(marks.islands).toEqual([['a', 'b', 'c', 'd', 'x']])
    expect(marks.cycles).toEqual([['b', 'c']])
    expect(marks.chains).toEqual([
      { head: 'a', calls: 2, nodes: ['a', 'b', 'c', 'd'], edges: ['1', '2', '4'] },
      { head: 'x', calls: 1, nodes: ['x', 'd'], edges: ['5'] },
    ])
    expect(marks.nodes['b']).toEqual({ island: 0, depth: 1, cycle: 0 })
    expect(marks.nodes['z']).toEqual({ island: null, depth: 0, cycle: null })
    expect(marks.edges['2']).toEqual({ style: 'synchronous', island: 0, cycle: 0 })
    expect(marks.edges['4']).toEqual({ style: 'synchronous', island: 0, cycle: null })
    expect(marks.edges['6']).toEqual({ style: 'one-way', island: null, cycle: null })
  })
})

describe('coupling', () => {
  test('who knows whom, and the teams beside one another', () => {
    const marks = couplingMarks(drawn('a[team=x] -rpc-> b[team=y]; b -topic-> a; a -rpc-> c[team=x]; c -rpc-> d'))
    expect(marks.edges['1']).toEqual({ design: 3, runtime: 3, knower: 'a', known: 'b' })
    expect(marks.edges['2']).toEqual({ design: 1, runtime: 0, knower: 'a', known: 'b' })
    expect(marks.nodes['a']).toEqual({ knows: 2, knownBy: 0, instability: 1 })
    expect(marks.teams).toEqual(['x', 'y'])
    expect(marks.cells).toEqual([
      { from: 'x', to: 'x', edges: ['3'], design: 3, runtime: 3 },
      { from: 'x', to: 'y', edges: ['1'], design: 3, runtime: 3 },
      { from: 'y', to: 'x', edges: ['2'], design: 1, runtime: 0 },
    ])
  })
})

describe('coordination', () => {
  test('what an orchestrator conducts, and where the advice differs', () => {
    const marks = coordinationMarks(drawn('o -rpc-> a; o -rpc-> b; o -rpc,path=indirect-> c; x -queue-> y'))
    expect(marks.nodes['o']).toEqual({ conducts: ['a', 'b'], advice: { drawn: 'plain', recommended: 'durable-execution' } })
    expect(marks.edges['1']).toEqual({ conducted: true, direct: true, workflow: 0, advice: null })
    expect(marks.edges['3']).toEqual({ conducted: false, direct: false, workflow: 0, advice: { drawn: 'rpc', recommended: 'topic' } })
    expect(marks.edges['4']).toMatchObject({ workflow: 1 })
    expect(marks.workflows.map(({ id, style, orchestrators, advice }) => [id, style, orchestrators, advice])).toEqual([
      ['auto:1', 'orchestration', ['o'], { drawn: 'orchestration', recommended: 'request-chain' }],
      ['auto:2', 'choreography', [], null],
    ])
  })
})

describe('storage', () => {
  test('systems, copies, freshness and shared writes', () => {
    const marks = storageMarks(
      drawn(
        'a[team=x] -data-> store:s; b[team=y] -data-> store:s -data,access=materialize-> store:copy -data,access=tier-> store:cold; c -data-> store:other',
      ),
    )
    expect(marks.stores['s']).toEqual({ system: 0, lag: 0, writers: ['a', 'b'], teams: ['x', 'y'], sharedWrites: true })
    expect(marks.stores['cold']).toMatchObject({ lag: 2, sharedWrites: false, writers: [] })
    expect(marks.movements).toEqual({ 3: { kind: 'copy' }, 4: { kind: 'move' } })
    expect(marks.systems.map(({ stores, copies, type }) => [stores, copies, type])).toEqual([
      [['cold', 'copy', 's'], 2, 'mixed'],
      [['other'], 1, 'single-tier'],
    ])
  })
})

const everyMark = (analysis: Analysis): readonly unknown[] => [
  boundaryMarks(analysis),
  synchronyMarks(analysis),
  couplingMarks(analysis),
  coordinationMarks(analysis),
  storageMarks(analysis),
]

test('marks survive being sent, and every perspective has a line for every model', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const analysis = analyze(model)
      for (const marks of everyMark(analysis)) expect(JSON.parse(JSON.stringify(marks))).toEqual(marks)
      for (const perspective of perspectives) expect(perspective.summary(analysis)).toMatch(/^[\p{Lu}\d].*[^.]$/su)
      for (const chain of synchronyMarks(analysis).chains) expect(chain.edges.length).toBeGreaterThanOrEqual(chain.calls)
    }),
    { numRuns: 200 },
  )
})

test('every example has all its lines', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.progress.json'))
  for (const file of names)
    for (const perspective of perspectives)
      expect(perspective.summary(example(file.replace('.progress.json', ''))).length).toBeLessThan(110)
  expect(names.length).toBeGreaterThan(10)
})
