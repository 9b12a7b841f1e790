import { didYouMean } from './didYouMean'
import type { JsonObject, JsonValue } from './model'

/** Collects what is wrong; `pointer` is a JSON Pointer. */
export type Report = (pointer: string, message: string) => void

/**
 * One kind of value: a quick yes or no, the reasons for a no, and the same knowledge as JSON Schema.
 * `accepts` runs on every value of every file, so it allocates nothing.
 */
export type Field = {
  readonly accepts: (value: unknown) => boolean
  readonly explain: (value: unknown, pointer: string, report: Report) => void
  readonly jsonSchema: JsonObject
}

export type RecordField = Field & { readonly keys: readonly string[]; readonly required: readonly string[] }

/** What was found, short enough for a sentence. */
export const quote = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

const field = (accepts: (value: unknown) => boolean, complaint: (value: unknown) => string, jsonSchema: JsonObject): Field => ({
  accepts,
  explain: (value, pointer, report) => {
    if (!accepts(value)) report(pointer, complaint(value))
  },
  jsonSchema,
})

/** Length in characters (code points), as JSON Schema counts. */
const isLongerThan = (text: string, limit: number): boolean => {
  if (text.length <= limit) return false
  if (text.length > limit * 2) return true
  let length = 0
  for (const _ of text) if (++length > limit) return true
  return false
}

export const text = (limit: number): Field =>
  field(
    (value) => typeof value === 'string' && !isLongerThan(value, limit),
    (value) =>
      typeof value === 'string'
        ? `The text has more than ${limit.toLocaleString('en')} characters; shorten it.`
        : `Found ${quote(value)}; a text of at most ${limit.toLocaleString('en')} characters is expected.`,
    { type: 'string', maxLength: limit },
  )

const ID = /^[A-Za-z0-9_.:-]{1,64}$/

export const identifier: Field = field(
  (value) => typeof value === 'string' && ID.test(value),
  (value) => `Found ${quote(value)}; an id is 1 to 64 letters, digits or any of _ . : - (no spaces).`,
  { type: 'string', pattern: ID.source },
)

const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string') return false
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export const day: Field = field(
  isDay,
  (value) => `Found ${quote(value)}; a day of the calendar as YYYY-MM-DD is expected, such as 2026-12-31.`,
  {
    type: 'string',
    format: 'date',
    pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  },
)

export const flag: Field = field(
  (value) => typeof value === 'boolean',
  (value) => `Found ${quote(value)}; true or false is expected (without quotes).`,
  { type: 'boolean' },
)

export const numberWithin = (limit: number): Field =>
  field(
    (value) => typeof value === 'number' && value >= -limit && value <= limit,
    (value) => `Found ${quote(value)}; a number between −${limit.toLocaleString('en')} and ${limit.toLocaleString('en')} is expected.`,
    { type: 'number', minimum: -limit, maximum: limit },
  )

export const jsonObject: Field = field(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  (value) => `Found ${quote(value)}; an object ({ … }) is expected.`,
  { type: 'object' },
)

export const oneOf = (values: readonly (string | number)[], what: string): Field => {
  const allowed = new Set<unknown>(values)
  return field(
    (value) => allowed.has(value),
    (value) => {
      const meant = typeof value === 'string' ? didYouMean(value, values.map(String)) : undefined
      const hint = meant === undefined ? '' : ` Did you mean ${quote(values.find((v) => String(v) === meant))}?`
      return `Found ${quote(value)} as ${what}; allowed: ${values.map((v) => quote(v)).join(', ')}.${hint}`
    },
    values.length === 1 ? { const: values[0] as JsonValue } : { enum: values },
  )
}

export const listOf = (item: Field, what: string): Field => {
  const accepts = (value: unknown): boolean => Array.isArray(value) && value.every(item.accepts)
  return {
    accepts,
    explain: (value, pointer, report) => {
      if (!Array.isArray(value)) report(pointer, `Found ${quote(value)}; a list of ${what} is expected ([ … ]).`)
      else value.forEach((entry, i) => item.accepts(entry) || item.explain(entry, `${pointer}/${i}`, report))
    },
    jsonSchema: { type: 'array', items: item.jsonSchema },
  }
}

/** An object with exactly these keys; `T` ties the keys to the type they validate. */
export const record = <T extends object>(
  what: string,
  fields: { readonly [K in keyof Required<T>]: Field },
  required: readonly (keyof T & string)[],
): RecordField => {
  const byKey = new Map<string, Field>(Object.entries<Field>(fields))
  const keys = [...byKey.keys()]

  const accepts = (value: unknown): boolean => {
    if (!jsonObject.accepts(value)) return false
    const object = value as Record<string, unknown>
    for (const key in object) {
      const known = byKey.get(key)
      if (known === undefined || !known.accepts(object[key])) return false
    }
    for (const key of required) if (object[key] === undefined) return false
    return true
  }

  const explain = (value: unknown, pointer: string, report: Report): void => {
    if (!jsonObject.accepts(value)) return report(pointer, `Found ${quote(value)}; ${what} is an object ({ … }).`)
    const object = value as Record<string, unknown>
    for (const key of required) {
      if (!Object.hasOwn(object, key))
        report(pointer, `The key "${key}" is missing; ${what} must have ${required.map((k) => `"${k}"`).join(', ')}.`)
    }
    for (const key of Object.keys(object)) {
      const at = `${pointer}/${escapePointer(key)}`
      const known = byKey.get(key)
      if (known !== undefined) known.explain(object[key], at, report)
      else report(at, unknownKey(key, what, keys))
    }
  }

  return {
    accepts,
    explain,
    keys,
    required,
    jsonSchema: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, byKey.get(key)?.jsonSchema ?? {}])),
      required,
      additionalProperties: false,
    },
  }
}

export const unknownKey = (key: string, what: string, keys: readonly string[]): string => {
  const meant = didYouMean(key, keys)
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`
  const mend = keys.includes('extra') ? ' Remove it, or keep it inside "extra".' : ' Remove it.'
  return `The key ${quote(key)} is not known on ${what}; allowed: ${keys.join(', ')}.${hint || mend}`
}
