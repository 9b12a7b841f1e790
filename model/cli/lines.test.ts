import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lines } from './lines'

const linesOf = async (chunks: readonly Uint8Array[]): Promise<string[]> => {
  const found: string[] = []
  for await (const line of lines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) found.push(line.toString('utf8'))
  return found
}

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\nb', ['a', '', 'b']],
  ['a\r\nb', ['a\r', 'b']],
  ['"\u2028\u2029\u0085"\nb', ['"\u2028\u2029\u0085"', 'b']],
])('%j', async (text, expected) => {
  expect(await linesOf(text === '' ? [] : [Buffer.from(text)])).toEqual(expected)
})

test('it does not matter where the chunks are cut, not even inside a character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ä', '\n', 'x', '🙂'), { maxLength: 20 }), fc.array(fc.nat(60)), async (parts, cuts) => {
      const bytes = Buffer.from(parts.join(''))
      const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
      const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
      const text = parts.join('')
      expect(await linesOf(chunks)).toEqual(text === '' ? [] : text.replace(/\n$/, '').split('\n'))
    }),
  )
})
