import type { Coder } from './coder'
import { END, fromSymbols, isLetter, PAGE, RAW, SHIFT, toSymbols } from './symbols'
import { codeSymbol, hash, MIXER } from './values'

/** From so many symbols in common with an earlier place on, the next one is asked for outright. */
const SURE = 4

const PLACES = 1 << 15

/** All texts so far as one run of symbols, and where four in a row with the same hash stood last. */
export class TextHistory {
  private readonly symbols: number[]
  private readonly places: Int32Array

  constructor(learned?: TextHistory) {
    this.symbols = learned?.symbols.slice() ?? []
    this.places = learned?.places.slice() ?? new Int32Array(PLACES)
  }

  at(place: number): number {
    return place === 0 ? -1 : (this.symbols[place] ?? -1)
  }

  /** Answers the place of what followed when the last four symbols stood there before, else 0. */
  push(symbol: number): number {
    const { symbols, places } = this
    const length = symbols.push(symbol)
    if (length < 4) return 0
    const key = hash(symbol, symbols[length - 2], symbols[length - 3], symbols[length - 4]) & (PLACES - 1)
    const place = places[key] as number
    places[key] = length
    return symbols[place - 1] === symbol ? place : 0
  }
}

/** One symbol in six contexts: the page it is on is told by its last place, which turns the page. */
const codeAny = (coder: Coder, mixer: number, value: number): number => {
  const { contexts } = coder
  const page = value < RAW ? Math.floor(value / PAGE) : RAW / PAGE
  for (let p = 0; p < RAW / PAGE; p++) {
    const symbol = codeSymbol(coder, 6, mixer, 4, p === page ? value - p * PAGE : PAGE)
    if (symbol < PAGE) return p * PAGE + symbol
    for (let i = 0; i < 6; i++) contexts[i] = Math.imul((contexts[i] as number) + p + 1, 0x2c1b3c6d)
  }
  return RAW + codeSymbol(coder, 6, mixer, 8, value - RAW)
}

const isExpected = (coder: Coder, expected: number, matched: number, c1: number, c2: number, word: number, value: boolean): boolean => {
  const { contexts } = coder
  contexts[0] = hash(20, Math.min(matched, 30))
  contexts[1] = hash(21, expected, Math.min(matched, 8))
  contexts[2] = hash(22, c1, c2, expected)
  contexts[3] = hash(23, word, expected)
  coder.enter(4, 0, MIXER.expected)
  return coder.decide(1, value ? 1 : 0) === 1
}

/** A text of any length and content. `column` says what it is a text of. */
export const codeText = (coder: Coder, history: TextHistory, column: number, text: string | undefined): string => {
  const { contexts } = coder
  const wanted = text === undefined ? undefined : toSymbols(text)
  const symbols: number[] = []
  let c1 = column + 512
  let c2 = 0
  let c3 = 0
  let word = 0
  let place = 0
  for (let i = 0, matched = 0; ; i++) {
    const expected = history.at(place)
    const value = wanted === undefined ? -1 : (wanted[i] as number)
    let symbol = expected
    if (matched < SURE || !isExpected(coder, expected, matched, c1, c2, word, value === expected)) {
      contexts[0] = hash(1, c1, column)
      contexts[1] = hash(2, c1, c2)
      contexts[2] = hash(3, c1, c2, c3)
      contexts[3] = hash(4, word)
      contexts[4] = hash(5, c1, expected)
      contexts[5] = hash(6, expected, Math.min(matched, 15))
      symbol = codeAny(coder, MIXER.text + Math.min(matched >> 1, 3), value)
    }
    const remembered = history.push(symbol)
    if (symbol === END) return fromSymbols(symbols)
    symbols.push(symbol)
    if (symbol === expected) matched++
    else matched = remembered > 0 ? 1 : 0
    place = symbol === expected ? place + 1 : remembered
    c3 = c2
    c2 = c1
    c1 = symbol
    if (symbol !== SHIFT) word = isLetter(symbol) ? hash(word, symbol) : 0
  }
}
