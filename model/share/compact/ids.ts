import { field, type Field, type Place } from './field'
import type { Loose } from './loose'
import { codeText } from './text'
import { codeNumber, codeSymbol, fold, given, hash, MIXER, unfold } from './values'

const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isLowerOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** “Order Service” → “order-service”. ASCII alone, since what engines know of other alphabets grows. */
export const slug = (name: string, joint: string): string => {
  let result = ''
  let gap = false
  for (const character of name) {
    const code = character.codePointAt(0) as number
    const small = isUpper(code) ? code + 32 : code
    if (!isLowerOrDigit(small)) gap = result !== ''
    else {
      result += (gap ? joint : '') + String.fromCodePoint(small)
      gap = false
    }
    if (result.length > 64) break
  }
  return result.slice(0, 64)
}

const textOf = (item: Loose, ...keys: readonly string[]): string => {
  for (const key of keys) if (typeof item[key] === 'string') return item[key]
  return ''
}

const label = (item: Loose): string => textOf(item, 'name', 'channel', 'kind')

const ends = ({ item }: Place, joint: string): string =>
  'source' in item ? `${textOf(item, 'source')}${joint}${textOf(item, 'target')}`.slice(0, 64) : ''

/** Ids as people and tools make them from what they name. */
const MADE: readonly ((place: Place) => string)[] = [
  ({ item }) => slug(label(item), '-'),
  ({ item }) => slug(label(item), '_'),
  ({ item }) => slug(label(item), ''),
  (place) => ends(place, '-'),
  (place) => ends(place, ':'),
]

/** How an id is told: as its text, as a number after the one before it, as one of those above, or as a number of its kind. */
const AS_TEXT = 0
const AFTER_PREVIOUS = 1
const MADE_FROM = 2
const OF_ITS_KIND = 7

/** A numbered id; as a series, its last one. */
type Series = { readonly prefix: string; readonly number: number }

/** “n9” is “n” and 9; “x09” and “x” are no more than themselves. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,8})$/
const numbered = (id: string): Series | undefined => {
  const [, prefix, digits] = NUMBERED.exec(id) ?? []
  return prefix === undefined || /\d$/.test(prefix) ? undefined : { prefix, number: Number(digits) }
}

/** The id of this number, as its distance from the next one of the series. */
const codeNumbered = ({ coder, column }: Place, way: number, { prefix, number }: Series, wanted: number): string => {
  const contexts = given(coder, hash(53, column, way), hash(54, column, way, Math.min(number, 1)))
  const distance = unfold(codeNumber(coder, contexts, MIXER.number, fold(wanted - number - 1)))
  return `${prefix}${number + 1 + distance}`
}

const seriesOf = ({ previous }: Place, first: string): Series => {
  if (previous === undefined) return { prefix: first, number: 0 }
  const id = textOf(previous, 'id')
  return numbered(id) ?? { prefix: `${id}-`, number: 1 }
}

/** An id. Stands behind the fields that it may be made of. `first` is what a series starts with; `base` is what `kind` is for records without one. */
export const id = (first: string, base: string): Field =>
  field(
    'id',
    (value): value is string => typeof value === 'string',
    (place, value) => {
      const { coder, memory, column, item, kind } = place
      const afterPrevious = seriesOf(place, first)
      const ofItsKind = { prefix: `${textOf(item, 'kind') || base}-`, number: memory.recall(hash(55, column, kind)) }
      const wanted = value === undefined ? undefined : numbered(value)

      const wayOf = (): number => {
        const inSeries = wanted?.prefix === afterPrevious.prefix
        if (inSeries && wanted.number === afterPrevious.number + 1) return AFTER_PREVIOUS
        const made = MADE.findIndex((make) => make(place) === value)
        if (made >= 0) return made + MADE_FROM
        if (wanted?.prefix === ofItsKind.prefix) return OF_ITS_KIND
        return inSeries ? AFTER_PREVIOUS : AS_TEXT
      }
      const last = memory.recall(hash(50, column))
      const count = given(coder, hash(51, column), hash(52, column, last))
      const way = codeSymbol(coder, count, MIXER.way, 3, value === undefined ? 0 : wayOf())
      memory.keep(hash(50, column), way + 1)

      const read = (): string => {
        if (way === AS_TEXT) return codeText(coder, memory.history, column, value)
        if (way === AFTER_PREVIOUS) return codeNumbered(place, way, afterPrevious, wanted?.number ?? 0)
        if (way === OF_ITS_KIND) return codeNumbered(place, way, ofItsKind, wanted?.number ?? 0)
        return MADE[way - MADE_FROM]?.(place) ?? ''
      }
      const result = read()
      const made = numbered(result)
      if (made?.prefix === ofItsKind.prefix) memory.keep(hash(55, column, kind), made.number)
      return result
    },
  )
