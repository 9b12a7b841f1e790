import { json, type Field, type Place } from './field'
import type { Loose } from './loose'
import type { Coder } from './coder'
import type { Memory } from './memory'
import { codeFlag, given, hash, MIXER } from './values'

/** How the records of one list are coded: their fields in an order in which each can learn from those before it. */
export type RecordFormat = {
  /** Tells its columns from those of other records; each field has eight numbers from here on. */
  readonly base: number
  /** Nearly every record has these, so one flag says so. */
  readonly required: readonly Field[]
  readonly common: readonly Field[]
  /** Most records have none of these, nor keys that this codec does not know; one flag says so. */
  readonly rare: readonly Field[]
  /** What fields of this record may depend on; asked again after each field. */
  readonly kindOf: (item: Loose, memory: Memory) => number
}

const rest = json('')

const isCoded = (field: Field, value: Loose, place: Place): boolean =>
  Object.hasOwn(value, field.key) && field.fits(value[field.key], place)

/** What a record had: the same fields are likely there again. */
const codePresence = (place: Place, present: boolean): boolean => {
  const { coder, memory, column, kind, previous } = place
  const last = memory.recall(hash(70, column, kind))
  const before = previous === undefined ? 0 : 1
  const count = given(coder, hash(71, column), hash(72, column, kind), hash(73, column, kind, last * 2 + before), hash(74, column, last))
  const coded = codeFlag(coder, count, MIXER.presence, present)
  memory.keep(hash(70, column, kind), ((last * 2) & 7) | (coded ? 9 : 8))
  return coded
}

/** Writes a record, or reads it where `value` is undefined. Whatever does not fit its fields travels as JSON. */
export const codeRecord = (
  coder: Coder,
  memory: Memory,
  format: RecordFormat,
  value: Loose | undefined,
  previous?: Loose,
  index = 0,
): Loose => {
  const item: Loose = {}
  const place: Place = { coder, memory, item, previous, index, kind: 0, column: format.base }
  const left = new Set(value === undefined ? [] : Object.keys(value))
  let column = format.base + 8

  const code = (field: Field, isSure: boolean): void => {
    place.column = column
    place.kind = format.kindOf(item, memory)
    column += 8
    if (!isSure && !codePresence(place, value !== undefined && isCoded(field, value, place))) return
    item[field.key] = field.code(place, value?.[field.key])
    left.delete(field.key)
  }
  const flag = (id: number, present: boolean): boolean => {
    place.column = format.base + id
    place.kind = format.kindOf(item, memory)
    return codePresence(place, present)
  }

  const isRegular = flag(0, value !== undefined && format.required.every((field) => isCoded(field, value, place)))
  for (const field of format.required) code(field, isRegular)
  for (const field of format.common) code(field, false)
  if (!flag(1, left.size > 0)) return item
  for (const field of format.rare) code(field, false)
  if (!flag(2, left.size > 0)) return item
  place.column = format.base + 3
  const more = rest.code(place, value && Object.fromEntries(Object.entries(value).filter(([key]) => left.has(key))))
  return { ...item, ...(more as Loose) }
}
