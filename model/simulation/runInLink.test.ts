import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { explore } from './explore'
import { traceOfRun, type PlayedRun } from './playedRun'
import { readRun, writeRun, type LinkedRun } from './runInLink'

const id = fc.string({ minLength: 1, unit: 'grapheme' })

const linkedRun: fc.Arbitrary<LinkedRun> = fc.record({
  run: fc.record({
    start: fc
      .tuple(
        fc.record({
          kind: fc.constantFrom('source', 'circle', 'message'),
          id,
          reach: fc.constantFrom('all', 'boundary'),
        }),
        fc.option(fc.nat({ max: 20_000 })),
      )
      .map(([start, limit]) => ({ ...start, ...(limit === null ? {} : { limit }) })),
    deviations: fc.uniqueArray(fc.nat({ max: 5_000 })).map((list) => list.toSorted((a, b) => a - b)),
    until: fc.option(fc.nat({ max: 9_999 })),
    shows: fc.option(fc.record({ failure: fc.constantFrom('lost', 'human', 'twice', 'recovery'), node: id })),
  }),
  at: fc.nat({ max: 9_999 }),
})

test('a run comes back as it was', () => {
  fc.assert(
    fc.property(linkedRun, (linked) => {
      expect(readRun(writeRun(linked))).toEqual(linked)
    }),
  )
})

test('is short, and the text means the same for ever', () => {
  const run: PlayedRun = {
    start: { kind: 'source', id: 'customer', reach: 'all' },
    deviations: [1, 4],
    until: 9,
    shows: { failure: 'twice', node: 'pay ~1' },
  }
  expect(writeRun({ run, at: 3 })).toBe('sa~customer~1.4~9~3~tpay%20%7E1')
  expect(readRun('mb1000~e7~~~0')).toEqual({
    run: { start: { kind: 'message', id: 'e7', reach: 'boundary', limit: 1000 }, deviations: [], until: null, shows: null },
    at: 0,
  })
})

test('every counterexample replays from its text to the same steps', () => {
  const analysis = analyze(sketch('person:p -rpc-> a -queue-> b -rpc,reply=none-> c'))
  const found = [...explore(analysis).nodes.values()].flatMap(({ counterexamples }) => counterexamples)
  expect(found.length).toBeGreaterThan(2)
  for (const { start, deviations, steps, shows, node } of found) {
    const run: PlayedRun = { start, deviations, until: steps, shows: { failure: shows, node } }
    const back = readRun(writeRun({ run, at: 1 }))!
    expect(traceOfRun(analysis, back.run)!.steps).toEqual(traceOfRun(analysis, run)!.steps)
  }
})

test.each([
  '',
  'sa',
  'xa~n~~~0',
  'sx~n~~~0',
  'sa~~~~0',
  'sa~%~~~0',
  'sa~n~2.1~~0',
  'sa~n~-1~~0',
  'sa~n~~~',
  'sa~n~~~0~',
  'sa~n~~~0~zn',
  'sax~n~~~0',
])('any other text is no run: %s', (text) => expect(readRun(text)).toBeUndefined())

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRun(text)))
  expect(
    writeRun({ run: { start: { kind: 'source', id: '\ud800', reach: 'all' }, deviations: [], until: null, shows: null }, at: 0 }),
  ).toBe('sa~%EF%BF%BD~~~0')
})
