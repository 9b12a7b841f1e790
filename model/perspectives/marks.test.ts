import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { coordinationMarks, coordinationSummary } from './coordination'
import { couplingMarks, couplingSummary } from './coupling'
import { failureSummary } from './failure'
import { storageMarks, storageSummary } from './storage'
import { synchronyMarks, synchronySummary } from './synchrony'

const folder = new URL('../../public/examples/', import.meta.url)
const example = (name: string): Analysis => analyze(JSON.parse(readFileSync(new URL(`${name}.progress.json`, folder), 'utf8')) as Model)
const drawn = (drawing: string): Analysis => analyze(sketch(drawing))

const SUMMARIES = {
  synchrony: synchronySummary,
  coupling: couplingSummary,
  coordination: coordinationSummary,
  storage: storageSummary,
  failure: failureSummary,
} as const
const summaries = Object.values(SUMMARIES)
type Summarized = keyof typeof SUMMARIES

describe('summary lines', () => {
  test.each<[Summarized, string, string]>([
    ['synchrony', 'button-and-a-chain', '1 group that must be up together, longest chain 3 calls'],
    ['synchrony', 'order-choreography', 'No node waits for another one'],
    ['coupling', 'order-choreography', '10 at design time, 3 at run time, 5 edges cross teams'],
    ['coordination', 'netflix-spinnaker-temporal', 'No orchestrator, 2 workflows: 2 request chains'],
    ['coordination', 'order-orchestration', '1 orchestrator, 1 workflow: 1 orchestration'],
    ['storage', 'stream-pipeline', '5 stores, 1 copy to keep in step'],
    ['storage', 'order-orchestration', 'No store'],
    ['failure', 'order-choreography', 'The worst single failure, of “Orders database”, holds up 2 others'],
  ])('%s of %s: %s', (id, name, line) => {
    expect(SUMMARIES[id](example(name))).toBe(line)
  })

  test.each<[Summarized, string, string]>([
    ['synchrony', 'a -rpc-> b -rpc-> a', '1 group that must be up together, 1 cycle'],
    ['storage', 'a[team=x] -data-> store:s; b[team=y] -data-> store:s', '1 store, 1 written by several teams'],
    ['failure', 'a', 'No single failure holds up another node'],
    ['failure', 'a -rpc-> b', 'The worst single failure, of “b”, holds up one other node'],
  ])('%s of %s: %s', (id, drawing, line) => {
    expect(SUMMARIES[id](drawn(drawing))).toBe(line)
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
  test('teams stand in the order in which people count', () => {
    expect(couplingMarks(drawn('a[team=team-10] -rpc-> b[team=team-2]')).teams).toEqual(['team-2', 'team-10'])
  })

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
  synchronyMarks(analysis),
  couplingMarks(analysis),
  coordinationMarks(analysis),
  storageMarks(analysis),
]

test('marks survive being sent, and every summary is a line for every model', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const analysis = analyze(model)
      for (const marks of everyMark(analysis)) expect(JSON.parse(JSON.stringify(marks))).toEqual(marks)
      for (const summary of summaries) expect(summary(analysis)).toMatch(/^[\p{Lu}\d].*[^.]$/su)
      for (const chain of synchronyMarks(analysis).chains) expect(chain.edges.length).toBeGreaterThanOrEqual(chain.calls)
    }),
    { numRuns: 200 },
  )
})

test('every example has all its lines', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.progress.json'))
  for (const file of names)
    for (const summary of summaries) expect(summary(example(file.replace('.progress.json', ''))).length).toBeLessThan(110)
  expect(names.length).toBeGreaterThan(10)
})
