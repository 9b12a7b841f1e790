import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from './jsonPieces'

const joined = (document: Readonly<Record<string, unknown>>, indent: number): string => [...jsonPieces(document, indent)].join('')

test('the pieces are what JSON.stringify gives', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2), (document, indent) => {
      expect(joined(document, indent)).toBe(JSON.stringify(document, null, indent))
    }),
  )
})

test('a section can be made an entry at a time', () => {
  const impact = function* (): Generator<readonly [string, unknown]> {
    yield ['a', { stopped: ['a'] }]
    yield ['b', null]
  }
  for (const indent of [0, 2])
    expect(joined({ analysis: 1, impact, none: () => [] }, indent)).toBe(
      JSON.stringify({ analysis: 1, impact: { a: { stopped: ['a'] }, b: null }, none: {} }, null, indent),
    )
})

test('a large document comes in many small pieces', () => {
  const nodes = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`n${i}`, { verdict: 'reliable' }]))
  const pieces = [...jsonPieces({ nodes }, 2)]
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100)
})
