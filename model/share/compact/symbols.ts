import { Unreadable } from './coder'

/**
 * Texts as symbols: frequent characters are below 15 (four decisions), others on two further pages of 15, and any byte of UTF-8 from RAW
 * on. A capital is a symbol of its own before the small letter, so that “Order” and “order” are learned together.
 */
export const END = 0
export const SHIFT = 1
export const PAGE = 15
const PAGES = ['\0\x01 etainorscdlu', 'pmghfybvkwxqjz-', '0123456789_./:,']
export const RAW = PAGES.length * PAGE

const CODES: readonly number[] = PAGES.flatMap((page) => page.split('').map((character) => character.codePointAt(0) as number))
const SYMBOLS: ReadonlyMap<number, number> = new Map(CODES.map((code, symbol) => [code, symbol] as const).slice(2))

const bytesOf = (code: number): readonly number[] => {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  const last = [0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return code < 0x10000 ? [0xe0 | (code >> 12), ...last] : [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), ...last]
}

/** Every JavaScript string has its symbols: a lone surrogate is coded like a character. */
export const toSymbols = (text: string): readonly number[] => {
  const symbols: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const symbol = SYMBOLS.get(code)
    if (symbol !== undefined) symbols.push(symbol)
    else if (code >= 65 && code <= 90) symbols.push(SHIFT, SYMBOLS.get(code + 32) as number)
    else for (const byte of bytesOf(code)) symbols.push(RAW + byte)
  }
  symbols.push(END)
  return symbols
}

const SHORTEST = [0, 0x80, 0x800, 0x10000]

const characterAt = (symbols: readonly number[], at: number): { readonly code: number; readonly length: number } => {
  const first = (symbols[at] as number) - RAW
  if (first < 0x80) return { code: first, length: 1 }
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
  let code = first & (0x3f >> more)
  for (let i = 1; i <= more; i++) {
    const byte = (symbols[at + i] ?? 0) - RAW
    if ((byte & 0xc0) !== 0x80) throw new Unreadable('a character that breaks off')
    code = (code << 6) | (byte & 63)
  }
  if (first < 0xc0 || first > 0xf4 || code < (SHORTEST[more] as number) || code > 0x10ffff) throw new Unreadable('no character')
  return { code, length: more + 1 }
}

/** The inverse, strict: what is no UTF-8 is refused. The END is not part of the symbols. */
export const fromSymbols = (symbols: readonly number[]): string => {
  let text = ''
  for (let i = 0; i < symbols.length;) {
    const symbol = symbols[i] as number
    if (symbol >= RAW) {
      const { code, length } = characterAt(symbols, i)
      text += String.fromCodePoint(code)
      i += length
    } else if (symbol === SHIFT) {
      const code = CODES[symbols[i + 1] ?? RAW] ?? 0
      if (code < 97 || code > 122) throw new Unreadable('a capital of nothing')
      text += String.fromCodePoint(code - 32)
      i += 2
    } else {
      text += String.fromCodePoint(CODES[symbol] as number)
      i++
    }
  }
  return text
}

/** Part of a word: a letter of any alphabet. */
export const isLetter = (symbol: number): boolean => (symbol > 2 && symbol < PAGE * 2 - 1) || symbol >= RAW + 128
