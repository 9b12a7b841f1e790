import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint'

test('the same text has the same fingerprint, and another text another one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(fingerprint(a)).toMatch(/^[0-9a-z]{14}$/)
      expect(fingerprint(a) === fingerprint(b)).toBe(a === b)
    }),
  )
})
