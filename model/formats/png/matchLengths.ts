/** RFC 1951, 3.2.5. */
const LONGEST_MATCH = 258

export const SYMBOLS = 286

const symbol = new Uint16Array(LONGEST_MATCH + 1)
const extra = new Uint8Array(SYMBOLS)
const base = new Uint16Array(SYMBOLS)

let length = 3
for (let at = 257; at < SYMBOLS - 1; at++) {
  extra[at] = at < 265 ? 0 : Math.floor((at - 261) / 4)
  base[at] = length
  for (const next = length + 2 ** (extra[at] as number); length < next; length++) symbol[length] = at
}
symbol[LONGEST_MATCH] = SYMBOLS - 1
base[SYMBOLS - 1] = LONGEST_MATCH

/** The symbol of each length of a match; of each symbol how many bits say which of its lengths it is, and the least of them. */
export const MATCH_LENGTHS = { symbol, extra, base } as const

/** The longest match that is whole pixels, in bytes. */
export const longestMatch = (bytesAPixel: number): number => LONGEST_MATCH - (LONGEST_MATCH % bytesAPixel)
