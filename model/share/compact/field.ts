import type { JsonValue } from '../../schema/model'
import { jsonText } from '../jsonText'
import { Unreadable, type Coder } from './coder'
import type { Loose } from './loose'
import type { Memory } from './memory'
import { codeText } from './text'
import { codeNumber, codeSymbol, given, hash, MIXER } from './values'

/** Where a value stands, and all that is known there. */
export type Place = {
  readonly coder: Coder
  readonly memory: Memory
  /** The record so far; fields coded before this one are in it. */
  readonly item: Loose
  /** The record before it in its list. */
  readonly previous: Loose | undefined
  readonly index: number
  /** A number for the kind of record, as far as it is known. */
  kind: number
  /** Tells this field from all others. */
  column: number
}

/** One key of a record. `code` writes the value, or, where it is undefined, reads and answers it. */
export type Field = {
  readonly key: string
  /** Can this value be coded here? Others travel in the record's rest. */
  readonly fits: (value: unknown, place: Place) => boolean
  readonly code: (place: Place, value: unknown) => unknown
}

export const field = <T>(
  key: string,
  fits: (value: unknown, place: Place) => value is T,
  code: (place: Place, value: T | undefined) => T,
): Field => ({ key, fits, code: (place, value) => code(place, value as T | undefined) })

const isText = (value: unknown): value is string => typeof value === 'string'

const widthOf = (count: number): number => {
  let width = 1
  while (1 << width < count) width++
  return width
}

/** One of a few values. The list may never change, in content or order. */
export const oneOf = (key: string, values: readonly (string | number | boolean)[]): Field => {
  const width = widthOf(values.length)
  return field(
    key,
    (value): value is string | number | boolean => values.includes(value as string),
    ({ coder, memory, column, kind }, value) => {
      const last = memory.recall(hash(1, column, kind))
      const count = given(coder, hash(10, column), hash(11, column, kind), hash(12, column, kind, last))
      const symbol = codeSymbol(coder, count, MIXER.choice, width, value === undefined ? 0 : values.indexOf(value))
      memory.keep(hash(1, column, kind), symbol + 1)
      const result = values[symbol]
      if (result === undefined) throw new Unreadable(`no value of ${key}`)
      return result
    },
  )
}

const STOP = 7

/** A short list of up to seven different words, in any order. */
export const listOf = (key: string, values: readonly string[]): Field =>
  field(
    key,
    (value): value is readonly string[] =>
      Array.isArray(value) && value.length < 12 && value.every((item) => values.includes(item as string)),
    ({ coder, memory, column, kind }, value) => {
      const last = memory.recall(hash(2, column, kind))
      const list: string[] = []
      for (let seen = 0; ;) {
        const count = given(coder, hash(20, column, seen), hash(21, column, kind, seen), hash(22, column, hash(kind, seen), last))
        const word = value?.[list.length]
        const symbol = codeSymbol(coder, count, MIXER.choice, 3, word === undefined ? STOP : values.indexOf(word))
        if (symbol === STOP) {
          memory.keep(hash(2, column, kind), seen)
          return list
        }
        list.push(values[symbol] ?? '')
        seen = seen * 8 + symbol + 1
      }
    },
  )

/** A text of its own. Columns of the same `kindOfText` learn from each other. */
export const text = (key: string, kindOfText: number): Field =>
  field(key, isText, ({ coder, memory }, value) => codeText(coder, memory.history, kindOfText, value))

/**
 * A value that may be the same as one before it in its column: a new one, the last one again, or which.
 * `known` is what values are compared by.
 */
export const codeRepeating = <T>(
  { coder, memory, kind }: Place,
  id: number,
  value: T | undefined,
  code: (value: T | undefined) => T,
  known: (value: T) => unknown = (item) => item,
): T => {
  const column = memory.column(id)
  const { values, places, ways, last } = column
  const at = value === undefined ? undefined : places.get(known(value))
  const wanted = at === undefined ? 0 : at === last ? 1 : 2
  const contexts = given(coder, hash(30, id), hash(31, id, kind), hash(32, id, ways), hash(33, id, Math.min(values.length, 20)))
  const way = codeSymbol(coder, contexts, MIXER.repeat, 2, wanted)
  column.ways = (ways * 4 + way) & 63
  if (way === 0) {
    const fresh = code(value)
    column.last = values.push(fresh) - 1
    places.set(known(fresh), column.last)
    return fresh
  }
  if (way === 2) column.last = codeNumber(coder, given(coder, hash(34, id), hash(35, id, kind), hash(36, id, last)), MIXER.index, at ?? 0)
  if (way === 3 || column.last >= values.length) throw new Unreadable('a value that was never there')
  return values[column.last] as T
}

export const repeatingText = (key: string): Field =>
  field(key, isText, (place, value) =>
    codeRepeating(place, place.column, value, (fresh) => codeText(place.coder, place.memory.history, place.column, fresh)),
  )

/** Any JSON at all, as text. */
export const json = (key: string): Field =>
  field(
    key,
    (value): value is JsonValue => value !== undefined,
    ({ coder, memory, column }, value) =>
      JSON.parse(codeText(coder, memory.history, column, value === undefined ? undefined : jsonText(value))) as JsonValue,
  )

/** Which record of a roster. */
export const reference = (key: string, roster: 'groups'): Field =>
  field(
    key,
    (value, { memory }): value is string => memory[roster].placeOf(value) !== undefined,
    (place, value) => {
      const { coder, memory, column } = place
      const wanted = value === undefined ? undefined : memory[roster].placeOf(value)
      const code = (at: number | undefined): number => codeNumber(coder, given(coder, hash(40, column)), MIXER.index, at ?? 0)
      return memory[roster].idAt(codeRepeating(place, column, wanted, code)) as string
    },
  )
