import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Unreadable } from './coder'
import { END, fromSymbols, RAW, SHIFT, toSymbols } from './symbols'

const bytes = (...values: readonly number[]): readonly number[] => values.map((byte) => RAW + byte)

test('every string comes back, half surrogate pairs included', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
      ),
      (text) => {
        const symbols = toSymbols(text)
        expect(symbols.at(-1)).toBe(END)
        expect(symbols.indexOf(END)).toBe(symbols.length - 1)
        expect(fromSymbols(symbols.slice(0, -1))).toBe(text)
      },
    ),
  )
})

test.each([
  ['a byte that begins nothing', bytes(0x80)],
  ['a character that breaks off', bytes(0xe2, 0x82)],
  ['one written too long', bytes(0xc0, 0x80)],
  ['one beyond Unicode', bytes(0xf4, 0x90, 0x80, 0x80)],
  ['a byte that UTF-8 never has', bytes(0xff, 0x80, 0x80, 0x80)],
  ['a capital of nothing', [SHIFT]],
  ['a capital of a blank', [SHIFT, 2]],
])('%s is refused', (_, symbols) => {
  expect(() => fromSymbols(symbols)).toThrow(Unreadable)
})
