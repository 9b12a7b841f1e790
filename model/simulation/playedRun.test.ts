import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import { explore } from './explore'
import { decideAt, freeRun, nextCrash, pendingAt, sameSteps, traceOfRun, type PlayedRun } from './playedRun'
import { recoveryRun, runSources } from './runSources'
import type { Step } from './steps'

const analysis = analyze(sketch('person:p -rpc-> a -queue-> b'))
const events = (run: PlayedRun): readonly string[] => traceOfRun(analysis, run)!.steps.map(({ node, event }) => `${node} ${event}`)
const free = freeRun(analysis, 'p')!

describe('a run that is watched', () => {
  test('a counterexample ends where its failure is certain', () => {
    const found = explore(analysis).nodes.get('b')!.counterexamples[0]!
    const run: PlayedRun = { ...found, until: found.steps, shows: { failure: found.shows, node: 'b' } }
    expect(events(run).at(-1)).toBe('b work')
    expect(events({ ...run, until: null }).at(-1)).not.toBe('b work')
  })

  test('tells what can happen next, and takes it', () => {
    const trace = traceOfRun(analysis, free)!
    expect(pendingAt(trace, free, 0).map(({ choice: { question, node, place } }) => `${node} ${question} ${place}`)).toEqual([
      'p crash before-send',
    ])
    const ordinal = nextCrash(trace, 0, 'b')!
    const crashed = decideAt(free, ordinal, true)
    expect(events(crashed)).toContain('b crash')
    const again = traceOfRun(analysis, crashed)!
    const at = again.steps.findIndex(({ event }) => event === 'crash')
    expect(pendingAt(again, crashed, at - 1)).toEqual([expect.objectContaining({ ordinal, taken: true })])
    expect(events(decideAt(crashed, ordinal, false))).toEqual(events(free))
  })

  test('deciding earlier opens again what was decided after it', () => {
    const trace = traceOfRun(analysis, free)!
    const later = decideAt(free, nextCrash(trace, 0, 'b')!, true)
    const earlier = decideAt(later, nextCrash(trace, 0, 'a')!, true)
    expect(earlier.deviations).toHaveLength(1)
    expect(events(earlier)).not.toContain('b crash')
  })

  test('a decision changes nothing that came before it', { timeout: 120_000 }, () => {
    // What was lost for good is known only later.
    const known = (steps: readonly Step[]) => steps.map((step) => ({ ...step, lost: [] }))
    fc.assert(
      fc.property(arbitraryFlow({ nodes: 5, edges: 6 }), fc.array(fc.nat(30), { maxLength: 6 }), (model, ordinals) => {
        const analysis = analyze(model)
        let run = freeRun(analysis, 'r0')!
        for (const ordinal of ordinals) {
          const before = traceOfRun(analysis, run)!
          if (before.choices[ordinal] === undefined) continue
          run = decideAt(run, ordinal, true)
          const after = traceOfRun(analysis, run)!
          const told = before.before[ordinal]
          expect(after.choices[ordinal]).toEqual(before.choices[ordinal])
          expect(known(after.steps.slice(0, told))).toEqual(known(before.steps.slice(0, told)))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a person may give up, or try again', () => {
    const crashed = decideAt(free, nextCrash(traceOfRun(analysis, free)!, 0, 'a')!, true)
    const trace = traceOfRun(analysis, crashed)!
    const givingUp = trace.choices.findIndex(({ question }) => question === 'give-up')
    expect(events(crashed).slice(0, 6)).toEqual(['p start', 'p send', 'a attempt', 'a crash', 'p call-failed', 'p retry'])
    expect(events(decideAt(crashed, givingUp, true))).toEqual([
      'p start',
      'p send',
      'a attempt',
      'a crash',
      'p call-failed',
      'p give-up',
      'p abandon',
    ])
  })

  test('a node that has no more work cannot crash', () => {
    const trace = traceOfRun(analysis, free)!
    expect(nextCrash(trace, trace.steps.length - 1, 'a')).toBeNull()
    expect(nextCrash(trace, 0, 'nobody')).toBeNull()
  })

  test('goes the same way in a drawing that differs in nothing that matters to it', () => {
    const steps = (drawing: string) => traceOfRun(analyze(sketch(drawing)), free)!.steps
    const before = steps('person:p -rpc-> a -queue-> b')
    expect(sameSteps(before, steps('person:p -rpc-> a[name=Another] -queue-> b; c'))).toBe(true)
    expect(sameSteps(before, steps('person:p -rpc-> a -queue-> b[progress=tolerant]'))).toBe(false)
    expect(sameSteps(before, steps('person:p -rpc-> a'))).toBe(false)
  })

  test('is gone with what it starts from', () => {
    expect(traceOfRun(analyze(sketch('a -rpc-> b')), free)).toBeNull()
    expect(freeRun(analysis, 'nobody')).toBeNull()
  })
})

describe('where runs begin', () => {
  test('people before timers before work that nothing starts', () => {
    const drawing = analyze(sketch('w -rpc-> a; timer:t -rpc-> a; person:p -rpc-> a; person:idle'))
    expect(runSources(drawing)).toEqual(['p', 't', 'w'])
  })

  test('a recovery crashes once, after the work, and is started again', () => {
    const run = recoveryRun(analysis, 'b')!
    expect(events(run).slice(-5)).toEqual(['b work', 'b crash', 'b retry', 'b work', 'b complete'])
    expect(run.shows).toEqual({ failure: 'recovery', node: 'b' })
  })

  test('a node that nothing reaches is started by itself', () => {
    const drawing = analyze(sketch('person:p -rpc-> a; b -rpc-> c -rpc-> b'))
    expect(recoveryRun(drawing, 'c')?.start.id).toBe('c')
    expect(recoveryRun(drawing, 'nobody')).toBeNull()
  })
})
