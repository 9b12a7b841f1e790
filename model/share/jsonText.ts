import type { JsonValue } from '../schema/model'

/** JSON that reads back as exactly the same value: unlike `JSON.stringify`, it keeps -0. */
export const jsonText = (value: JsonValue): string => {
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`)
    .join(',')}}`
}
