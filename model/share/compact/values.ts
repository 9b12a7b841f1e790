import { Unreadable, type Coder } from './coder'

/** One number from a few small ones; contexts are made of these. */
export const hash = (a: number, b = 0, c = 0, d = 0): number => {
  let h = Math.imul(a + 0x7f4a7c15, 0x9e3779b1)
  h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 13)) + c, 0xc2b2ae35)
  return Math.imul((h ^ (h >>> 16)) + d, 0x27d4eb2f) | 0
}

/** Kinds of decision, each of which learns for itself how far to trust which context. */
export const MIXER = { presence: 0, choice: 1, repeat: 2, index: 3, number: 4, position: 5, way: 6, expected: 7, text: 8 } as const

/** Fills the coder's contexts and answers how many there are. */
export const given = ({ contexts }: Coder, a: number, b?: number, c?: number, d?: number): number => {
  contexts[0] = a
  if (b === undefined) return 1
  contexts[1] = b
  if (c === undefined) return 2
  contexts[2] = c
  if (d === undefined) return 3
  contexts[3] = d
  return 4
}

const saltOf = (prefix: number): number => Math.imul(prefix + 1, 0x9e3779b1)

const FLAG_SALT = saltOf(0)

/** A yes or no. */
export const codeFlag = (coder: Coder, count: number, mixer: number, value: boolean): boolean => {
  coder.enter(count, FLAG_SALT, mixer)
  return coder.decide(1, value ? 1 : 0) === 1
}

/** A number below 2^width, width at most 16: bit by bit from the top. */
export const codeSymbol = (coder: Coder, count: number, mixer: number, width: number, value: number): number => {
  let result = 0
  for (let left = width; left > 0; left -= 4) {
    const bits = Math.min(left, 4)
    coder.enter(count, saltOf(result + width * 65_536), mixer)
    let node = 1
    for (let i = 1; i <= bits; i++) node = (node << 1) | coder.decide(node, (value >>> (left - i)) & 1)
    result = (result << bits) | (node - (1 << bits))
  }
  return result
}

/** A number below `limit`. */
export const codeIndex = (coder: Coder, count: number, mixer: number, limit: number, value: number): number => {
  let width = 1
  while (2 ** width < limit) width++
  return codeSymbol(coder, count, mixer, width, value)
}

const bitLength = (value: number): number => {
  let length = 0
  for (let rest = value; rest >= 1; rest = Math.floor(rest / 2)) length++
  return length
}

/** A whole number from 0 below 2^53: its length first, then its bits, of which the upper ones may follow a pattern. */
export const codeNumber = (coder: Coder, count: number, mixer: number, value: number): number => {
  const wanted = bitLength(value)
  const short = codeSymbol(coder, count, mixer, 4, Math.min(wanted, 15))
  const length = short < 15 ? short : 15 + codeSymbol(coder, count, mixer, 6, Math.max(wanted - 15, 0))
  if (length > 53) throw new Unreadable('a number without bounds')
  let result = length === 0 ? 0 : 1
  coder.enter(count, saltOf(70_000 + length), mixer)
  for (let i = length - 2, node = 1; i >= 0; i--) {
    const bit = coder.decide(node, Math.floor(value / 2 ** i) % 2)
    result = result * 2 + bit
    node = node * 2 + bit
    if (node < 16) continue
    coder.enter(count, saltOf(80_000 + length * 256 + (length - i < 10 ? result : i)), mixer)
    node = 1
  }
  return result
}

/** …, 2 → 4, 1 → 2, 0 → 0, -1 → 1, -2 → 3, … */
export const fold = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
export const unfold = (folded: number): number => (folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2)
