import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { explore, exploreBoundaries, type ExploreOptions } from './explore'
import { allClear, summaryOf } from './summary'

const DENSE = ['a', 'b', 'c', 'd'].flatMap((source) => ['a', 'b', 'c', 'd'].map((target) => `${source} -rpc-> ${target}`)).join('; ')

const told = (drawing: string, options: ExploreOptions = {}, how = explore): readonly string[] => {
  const analysis = analyze(sketch(drawing))
  return summaryOf(how(analysis, options), analysis)
}

test.each<[string, string, ExploreOptions, readonly string[]]>([
  [
    'a clean model says what was tried',
    'timer:t -rpc-> a[progress=idempotent]',
    {},
    ['All placements of up to 2 faults were tried, in 31 runs.', 'Nothing is lost, and nothing is applied twice.'],
  ],
  [
    'losses and duplicates are counted',
    'person:p -rpc-> a; p -rpc,reply=none-> b; x -queue-> c[progress=tolerant]',
    { faults: 1 },
    [
      'All placements of up to 1 fault were tried, in 24 runs.',
      'The work of 2 nodes can be lost, the work of 1 node is lost where a person gives up, and the effect of 2 nodes can be applied twice.',
    ],
  ],
  [
    'what nothing starts is named',
    'a -rpc-> b; b -rpc-> a',
    {},
    ['Nothing in the drawing starts “a” and “b”, so nothing was tried there.'],
  ],
  ['where nothing works', 'store:s', {}, ['Nothing in the drawing starts any work, so there is nothing to try.']],
  [
    'a limit is told',
    `timer:t -rpc-> a; ${DENSE}`,
    { maxRuns: 30, maxInvocations: 20 },
    [
      'The search ended at its limit of runs, in 30 runs: all placements of up to 1 fault were tried, and only some of 2.',
      'Paths of more than 2 edges are too many and were not followed.',
      'As far as was tried, nothing is lost, and the effect of 4 nodes can be applied twice.',
    ],
  ],
])('%s', (_, drawing, options, expected) => {
  expect(told(drawing, options)).toEqual(expected)
})

test.each([
  [
    'a clean model',
    'timer:t -rpc-> a[progress=idempotent]',
    {},
    'All placements of up to 2 faults in 31 runs: nothing lost, nothing twice.',
  ],
  [
    'one fault',
    'timer:t -rpc-> a[progress=idempotent]',
    { faults: 1 },
    'All placements of up to 1 fault in 6 runs: nothing lost, nothing twice.',
  ],
  ['what is done twice', 'timer:t -rpc-> a', {}, null],
  ['what is lost where a person gives up', 'person:p -rpc-> a[progress=idempotent]', {}, null],
  ['a search that was cut', 'timer:t -rpc-> a[progress=idempotent]', { maxRuns: 3 }, null],
  ['nothing to try', 'a -rpc-> b; b -rpc-> a', {}, null],
])('all clear, in one sentence: %s', (_, drawing, options, sentence) => {
  expect(allClear(explore(analyze(sketch(drawing)), options))).toBe(sentence)
})

test('one boundary at a time is told', () => {
  expect(told('timer:t -rpc-> a', {}, exploreBoundaries)[0]).toBe(
    'All placements of up to 2 faults were tried (within one boundary at a time), in 31 runs.',
  )
})
