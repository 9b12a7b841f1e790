import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import { advance, crashNext, finish, standingOf, startRun, type Run } from './play'

const analysis = analyze(sketch('person:p -rpc-> a -queue-> b'))
const begin = (): Run => startRun(analysis, 'p')!
const events = (run: Run): string =>
  standingOf(analysis, run)!
    .steps.map(({ node, event }) => `${node} ${event}`)
    .join(', ')

describe('free play', () => {
  test('waits at each place where something can fail', () => {
    const run = begin()
    expect(standingOf(analysis, run)).toMatchObject({
      steps: [{ event: 'start', node: 'p' }],
      choice: { question: 'crash', node: 'p', place: 'before-send' },
    })
    const next = advance(run, 'go-on')
    expect(events(next)).toBe('p start, p send, a attempt')
    expect(standingOf(analysis, next)!.choice).toMatchObject({ question: 'crash', node: 'a', place: 'before-work' })
  })

  test('crashes what it is told to, and a person may give up', () => {
    const crashed = crashNext(analysis, begin(), 'a')!
    expect(events(crashed)).toBe('p start, p send, a attempt, a crash, p call-failed')
    expect(standingOf(analysis, crashed)!.choice).toMatchObject({ question: 'give-up', node: 'p' })
    expect(events(advance(crashed, 'fail'))).toBe('p start, p send, a attempt, a crash, p call-failed, p give-up, p abandon')
    expect(events(advance(crashed, 'go-on'))).toBe('p start, p send, a attempt, a crash, p call-failed, p retry')
  })

  test('a message already on its way is crashed at its receiver, not before', () => {
    const crashed = crashNext(analysis, begin(), 'b')!
    expect(events(crashed)).toMatch(/p complete, b attempt, b crash, b retry$/)
  })

  test('ends when all is done', () => {
    const run = finish(analysis, begin())
    expect(standingOf(analysis, run)!.choice).toBeNull()
    expect(events(run)).toBe('p start, p send, a attempt, a work, a send, a complete, p complete, b attempt, b work, b complete')
    expect(crashNext(analysis, run, 'a')).toBeNull()
    expect(events(advance(run, 'fail'))).toBe(events(run))
  })

  test('starts anywhere, but not at a node that is not drawn', () => {
    expect(events(finish(analysis, startRun(analysis, 'b')!))).toBe('b start, b work, b complete')
    expect(startRun(analysis, 'nobody')).toBeNull()
    expect(standingOf(analyze(sketch('c')), begin())).toBeNull()
  })

  test('only ever adds steps, whatever is decided', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryFlow({ nodes: 5, edges: 6 }), fc.array(fc.boolean(), { maxLength: 20 }), (model, decisions) => {
        const analysis = analyze(model)
        let run = startRun(analysis, 'r0')!
        let before = standingOf(analysis, run)!
        for (const fails of decisions) {
          if (before.choice === null) break
          run = advance(run, fails ? 'fail' : 'go-on')
          const after = standingOf(analysis, run)!
          // What was lost for good is known only later.
          const known = (steps: readonly object[]) => steps.map((step) => ({ ...step, lost: [] }))
          expect(known(after.steps.slice(0, before.steps.length))).toEqual(known(before.steps))
          before = after
        }
        expect(standingOf(analysis, finish(analysis, run))!.choice).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})
