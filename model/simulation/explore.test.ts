import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import type { Counterexample } from './counterexample'
import { explore, exploreBoundaries, type Exploration } from './explore'
import type { Progress } from './search'
import { replay } from './steps'

const explored = (drawing: string): Exploration => explore(analyze(sketch(drawing)))

const found = ({ nodes }: Exploration): Record<string, string> =>
  Object.fromEntries([...nodes].map(([id, { lost, twice }]) => [id, twice ? `${lost}, twice` : lost]))

const DENSE = ['a', 'b', 'c', 'd'].flatMap((source) => ['a', 'b', 'c', 'd'].map((target) => `${source} -rpc-> ${target}`)).join('; ')

describe('what runs find', () => {
  test.each([
    ['a timer does not let go', 'timer:t -rpc-> a', { a: 'never, twice' }],
    ['a person may', 'person:p -rpc-> a[progress=idempotent]', { a: 'human' }],
    ['a call from nowhere', 'a -rpc-> b', { a: 'lost', b: 'lost' }],
    ['a durable queue', 'a -queue-> b[progress=durable-log]', { a: 'lost', b: 'never' }],
    ['a queue in memory', 'timer:t -queue,trigger=none-> a', { a: 'lost, twice' }],
    ['a callback with nothing durable that waits', 'timer:t -queue-> a -rpc,reply=callback-> b', { a: 'never, twice', b: 'lost, twice' }],
    [
      'a callback that is waited for durably',
      'timer:t -queue-> a[progress=durable-log] -rpc,reply=callback-> b',
      { a: 'never', b: 'never, twice' },
    ],
    ['the worse of two ways in', 'timer:t -rpc-> a[progress=tolerant]; person:p -rpc-> a', { a: 'human' }],
    ['captured changes', 'store:db -topic-> a -rpc,reply=none-> b', { a: 'never, twice', b: 'lost, twice' }],
    ['a circle', 'timer:t -queue-> a -rpc-> b -queue,trigger=none-> a', { a: 'lost, twice', b: 'lost, twice' }],
  ])('%s', (_, drawing, expected) => {
    expect(found(explored(drawing))).toEqual(expected)
  })

  test('a circle that nothing starts is named, and tried only for what comes out of it', () => {
    const apart = explored('timer:t -rpc-> m; a -rpc-> b; b -rpc-> a')
    expect(found(apart)).toEqual({ m: 'never, twice' })
    expect(apart.covered.unreached).toEqual(['a', 'b'])
    const leading = explored('timer:t -rpc-> m; a -rpc-> b; b -rpc-> a; b -rpc-> m')
    expect(found(leading)).toEqual({ m: 'lost, twice' })
    expect(leading.nodes.get('m')?.counterexamples[0]?.start.kind).toBe('circle')
  })
})

const expectItToShow = (analysis: Analysis, { shows, node, path, faults, steps, ...run }: Counterexample): void => {
  const replayed = replay(analysis, { steps, ...run })
  expect(replayed).toHaveLength(steps)
  expect(replayed.filter(({ fault }) => fault)).toHaveLength(faults)
  expect(replayed.some(({ event }) => event === 'give-up')).toBe(shows === 'human')
  if (shows === 'twice') expect(replayed.at(-1)).toMatchObject({ event: 'work', node, path, effects: 2 })
  else expect(replayed.at(-1)).toMatchObject({ event: 'abandon', lost: expect.arrayContaining([node]) })
}

describe('a counterexample', () => {
  test('is the shortest: fewest faults, then fewest steps', () => {
    const [shortest] = explored('person:p -rpc-> a -rpc-> b').nodes.get('b')!.counterexamples
    expect(shortest).toMatchObject({ shows: 'human', faults: 1, deviations: [0, 1], steps: 4, path: ['1', '2'] })
  })

  test('shows its failure when it is replayed', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryFlow({ nodes: 6, edges: 6 }), fc.constantFrom(1_000, 12), (model, maxInvocations) => {
        const analysis = analyze(model)
        const limits = { maxInvocations, maxSteps: 500_000 }
        for (const { nodes } of [explore(analysis, limits), exploreBoundaries(analysis, limits)])
          for (const { counterexamples } of nodes.values()) counterexamples.forEach((one) => expectItToShow(analysis, one))
      }),
      { numRuns: 300 },
    )
  })

  test('of a start that is no longer drawn has no steps', () => {
    const [lost] = explored('a -rpc-> b').nodes.get('b')!.counterexamples
    expect(replay(analyze(sketch('c')), lost!)).toEqual([])
  })
})

describe('a search', { timeout: 60_000 }, () => {
  const large = analyze(sketch(`timer:t -rpc-> a; ${DENSE}`))

  test('says when it tried everything', () => {
    const { complete, covered, runs, faults } = explored('timer:t -rpc-> a')
    expect({ complete, covered, faults }).toEqual({
      complete: true,
      faults: 2,
      covered: { faults: 2, endToEnd: 2, cutAt: null, stoppedBy: null, unreached: [] },
    })
    // None; one before or after sending, before the work, or before either is done; and a second at the same places of the next attempt.
    expect(runs).toBe(1 + 5 + 5 * 5)
  })

  test.each([
    ['runs', { maxRuns: 50 }, 'runs'],
    ['steps', { maxSteps: 50_000, maxInvocations: 50 }, 'steps'],
    ['being asked to stop', { shouldStop: () => true }, 'asked'],
  ] as const)('says that it was stopped by %s', (_, options, stoppedBy) => {
    const { complete, covered, runs } = explore(large, options)
    expect(complete).toBe(false)
    expect(covered.stoppedBy).toBe(stoppedBy)
    expect(covered.faults).toBeLessThan(2)
    if (stoppedBy === 'runs') expect(runs).toBe(50)
  })

  test('says how far it followed paths that are too many', () => {
    const { complete, covered } = explore(large, { faults: 1, maxInvocations: 100 })
    expect(complete).toBe(false)
    expect(covered.cutAt).toBeGreaterThan(1)
    expect(covered.faults).toBe(1)
  })

  test('that was cut short has seen the failures with one fault', () => {
    expect(found(explore(large, { maxRuns: 20_000, maxInvocations: 100 }))).toEqual({
      a: 'never, twice',
      b: 'never, twice',
      c: 'never, twice',
      d: 'never, twice',
    })
  })

  test('turns to one boundary at a time where runs from end to end are too many', () => {
    const queues = analyze(sketch(`timer:t -queue-> a; ${DENSE.replaceAll('rpc', 'queue')}`))
    const { complete, covered } = explore(queues, { maxSteps: 2_000_000 })
    expect({ complete, covered }).toMatchObject({ complete: true, covered: { faults: 2, stoppedBy: null, cutAt: null } })
    expect(covered.endToEnd).toBeLessThan(2)
  })

  test('reports progress and is deterministic', () => {
    const reports: Progress[] = []
    const analysis = analyze(sketch('person:p -rpc-> a -rpc-> b -queue-> c; a -queue-> d -rpc-> c'))
    const first = explore(analysis, { onProgress: (progress) => reports.push(progress) })
    expect(explore(analysis)).toEqual(first)
    expect(reports.map(({ faults }) => faults)).toEqual(reports.map(({ faults }) => faults).toSorted((a, b) => a - b))
    expect(reports.at(-1)!.runs).toBe(512)
    for (const { runs, expected } of reports) expect(expected).toBeGreaterThanOrEqual(runs)
    // What is expected is what comes, but for the runs in which the person gives up.
    expect(reports.at(-1)!.expected).toBeLessThanOrEqual(first.runs)
    expect(reports.at(-1)!.expected).toBeGreaterThan(first.runs / 2)
  })

  test('may keep to some sources', () => {
    const { nodes } = explore(analyze(sketch('timer:t -rpc-> a; person:p -rpc-> a; p -rpc-> b')), { sources: ['t'] })
    expect([...nodes.keys()]).toEqual(['a'])
  })
})

describe('one boundary at a time', () => {
  const analysis = analyze(sketch('person:p -rpc-> a -rpc-> b -queue,channel=jobs-> c -rpc-> d'))

  test('is tried without what lies outside', () => {
    expect(found(exploreBoundaries(analysis))).toEqual({ a: 'human, twice', b: 'human, twice', c: 'never, twice', d: 'never, twice' })
  })

  test('repeats what its sender may repeat', () => {
    const once = analyze(sketch('a -rpc,reply=none-> b'))
    const twice = analyze(sketch('timer:t -rpc,reply=none-> b'))
    expect(found(exploreBoundaries(once))).toEqual({ a: 'lost', b: 'lost' })
    expect(found(exploreBoundaries(twice))).toEqual({ b: 'lost, twice' })
  })
})
