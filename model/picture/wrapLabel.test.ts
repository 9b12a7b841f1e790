import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './wrapLabel'

test.each([
  ['Order Service', ['Order ', 'Service']],
  ['orderService2Go', ['order', 'Service2', 'Go']],
  ['orders/checkout-v2_eu', ['orders/', 'checkout-', 'v2_', 'eu']],
  ['straßeÖffnen', ['straße', 'Öffnen']],
  ['HTTPServer', ['HTTPServer']],
  ['', ['']],
])('%s may break between %j', (name, pieces) => {
  expect(piecesOf(name)).toEqual(pieces)
})

test('in any writing, a name breaks after gaps and before capitals', () => {
  const breaks = /(?<=[\s\-_/.:,])|(?<=\p{Ll}|\d)(?=\p{Lu})/u
  const names = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aB1 -_/.:,ßÄöΣσ日😀\u00A0\t\n') }))
  fc.assert(
    fc.property(names, (name) => {
      expect(piecesOf(name)).toEqual(name.split(breaks))
    }),
    { numRuns: 1_000 },
  )
})
