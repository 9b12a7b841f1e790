import { alignBits, makeRoom, writeBits, type Bits } from './bits'
import { MATCH_LENGTHS, SYMBOLS, longestMatch } from './matchLengths'
import { codeLengths, codesOf } from './prefixCode'

/**
 * What rows of pixels are packed as: pixels by how they change, and how many behind each change alike. Where a row begins, its first byte
 * stands for the change and `ROW_START` for the number.
 */
export type PixelTokens = { readonly changes: Int32Array; readonly repeats: Int32Array; count: number }

export const ROW_START = -1

const END = 256

const countsOf = ({ changes, repeats, count }: PixelTokens, bytesAPixel: number): Uint32Array => {
  const counts = new Uint32Array(SYMBOLS)
  const longest = longestMatch(bytesAPixel)
  const more = (symbol: number, by: number): void => void (counts[symbol] = (counts[symbol] as number) + by)
  for (let token = 0; token < count; token++) {
    const change = changes[token] as number
    const times = repeats[token] as number
    more(change & 255, 1)
    if (times === ROW_START) continue
    more((change >>> 8) & 255, 1)
    more((change >>> 16) & 255, 1)
    if (bytesAPixel === 4) more(change >>> 24, 1)
    if (times === 0) continue
    const bytes = times * bytesAPixel
    more(MATCH_LENGTHS.symbol[longest] as number, Math.floor(bytes / longest))
    if (bytes % longest > 0) more(MATCH_LENGTHS.symbol[bytes % longest] as number, 1)
  }
  counts[END] = 1
  return counts
}

/** The order in which the lengths of the code for lengths stand (RFC 1951, 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const reversedNibble = (value: number): number => ((value & 1) << 3) | ((value & 2) << 1) | ((value & 4) >> 1) | ((value & 8) >> 3)

/** Each of the lengths 0 to 15 in four bits: a few bytes more than the shortest, for a block of many thousands. */
const writeLengths = (bits: Bits, lengths: Uint8Array, distance: number): void => {
  writeBits(bits, SYMBOLS - 257, 5)
  writeBits(bits, distance - 1, 5)
  writeBits(bits, ORDER.length - 4, 4)
  for (const symbol of ORDER) writeBits(bits, symbol < 16 ? 4 : 0, 3)
  for (const length of lengths) writeBits(bits, reversedNibble(length), 4)
  for (let code = 1; code <= distance; code++) writeBits(bits, reversedNibble(code === distance ? 1 : 0), 4)
}

/** The code of each symbol above its length, in one number: looked up once for both. */
const tableOf = (lengths: Uint8Array): Uint32Array =>
  Uint32Array.from(codesOf(lengths), (code, symbol) => (code << 4) | (lengths[symbol] as number))

const writeSymbol = (bits: Bits, table: Uint32Array, symbol: number): void => {
  const entry = table[symbol] as number
  writeBits(bits, entry >>> 4, entry & 15)
}

/** As `writeSymbol` for each byte, with the bits at hand: nearly all time is spent here. */
const writePixel = (bits: Bits, table: Uint32Array, change: number, bytesAPixel: number): void => {
  const { bytes } = bits
  let held = bits.held
  let count = bits.count
  let at = bits.at
  for (let shift = 0; shift < 8 * bytesAPixel; shift += 8) {
    const entry = table[(change >>> shift) & 255] as number
    held |= (entry >>> 4) << count
    count += entry & 15
    if (count >= 16) {
      bytes[at++] = held
      bytes[at++] = held >>> 8
      held >>>= 16
      count -= 16
    }
  }
  bits.held = held
  bits.count = count
  bits.at = at
}

/** Matches at the one distance that there is, whose code is a single bit. */
const writeRepeats = (bits: Bits, table: Uint32Array, bytes: number, longest: number): void => {
  for (let left = bytes; left > 0; left -= longest) {
    const length = Math.min(left, longest)
    const symbol = MATCH_LENGTHS.symbol[length] as number
    writeSymbol(bits, table, symbol)
    writeBits(bits, length - (MATCH_LENGTHS.base[symbol] as number), MATCH_LENGTHS.extra[symbol] as number)
    writeBits(bits, 0, 1)
  }
}

/** More than the codes take, and than what begins and ends a block. */
const HEAD_BYTES = 256

const bytesFor = (counts: Uint32Array, lengths: Uint8Array): number => {
  let bits = 0
  counts.forEach(
    (count, symbol) => (bits += count * ((lengths[symbol] as number) + (symbol > END ? (MATCH_LENGTHS.extra[symbol] as number) + 1 : 0))),
  )
  return Math.ceil(bits / 8)
}

/** Writes one block that is not the last, with codes of its own. */
export const writeBlock = (bits: Bits, tokens: PixelTokens, bytesAPixel: number): void => {
  const { changes, repeats, count } = tokens
  const counts = countsOf(tokens, bytesAPixel)
  const lengths = codeLengths(counts)
  const table = tableOf(lengths)
  const longest = longestMatch(bytesAPixel)
  makeRoom(bits, HEAD_BYTES + bytesFor(counts, lengths))
  writeBits(bits, 0b100, 3)
  writeLengths(bits, lengths, bytesAPixel)
  for (let token = 0; token < count; token++) {
    const change = changes[token] as number
    const times = repeats[token] as number
    if (times === ROW_START) {
      writeSymbol(bits, table, change)
      continue
    }
    writePixel(bits, table, change, bytesAPixel)
    if (times > 0) writeRepeats(bits, table, times * bytesAPixel, longest)
  }
  writeSymbol(bits, table, END)
}

/** An empty block after which the next begins with a whole byte, so that what is packed apart can be put together. */
export const writeSeam = (bits: Bits): void => {
  makeRoom(bits, HEAD_BYTES)
  writeBits(bits, 0, 3)
  alignBits(bits)
  writeBits(bits, 0, 16)
  writeBits(bits, 0xffff, 16)
}
