import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { decideAt, freeRun, nextCrash, traceOfRun, type PlayedRun } from './playedRun'
import { pictureAt } from './runPicture'
import { runOutcome, runTitle } from './runWords'

const analysis = analyze(sketch('person:p[name=Ann] -queue-> pay[name=Payment] -rpc,reply=none-> mail[name=Mail]'))
const free = freeRun(analysis, 'p')!

const outcome = (run: PlayedRun): string => {
  const { steps } = traceOfRun(analysis, run)!
  return runOutcome(pictureAt(steps, steps.length - 1, analysis), analysis)
}

test('a run is called by what it shows', () => {
  expect(runTitle(free, analysis)).toBe('A run from “Ann”')
  const titles = (['lost', 'human', 'twice', 'recovery'] as const).map((failure) =>
    runTitle({ ...free, shows: { failure, node: 'pay' } }, analysis),
  )
  expect(titles).toEqual([
    'The work of “Payment” is lost',
    'The work of “Payment” is lost when a person gives up',
    'The effect of “Payment” is applied twice',
    '“Payment” crashes and recovers',
  ])
  expect(runTitle({ start: { kind: 'message', id: '1', reach: 'all' }, shows: null }, analysis)).toBe('A run, played by hand')
})

test('what came of it', () => {
  expect(outcome(free)).toBe('The run is over: nothing is lost, and no effect was applied twice.')
  const { steps } = traceOfRun(analysis, free)!
  const trace = traceOfRun(analysis, free)!
  const worked = steps.findIndex(({ event, node }) => event === 'work' && node === 'pay')
  const twice = decideAt(free, nextCrash(trace, worked, 'pay')!, true)
  expect(outcome(twice)).toBe('The run is over: the effect of “Payment” was applied more than once.')
  const lost = decideAt(free, nextCrash(trace, 0, 'mail')!, true)
  expect(outcome(lost)).toBe('The run is over: the work of “Mail” is lost.')
})
