import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryModel } from '../testing/arbitraryModel'
import { cases, casesAreHere } from '../testing/cases'
import { changed, ignoredTraits, invalidSamples, validSample } from '../testing/samples'
import { jsonSchema, SCHEMA_FILE } from './jsonSchema'
import type { JsonObject, JsonValue } from './model'
import { parseModel } from './parseModel'

// The format "date" is left to the pattern beside it, as in editors that do not check formats.
const validate = new Ajv({ strictTuples: false, formats: { date: true } }).compile(jsonSchema())
const publicFolder = new URL('../../public/', import.meta.url)

const verdicts = (file: unknown): object => ({ schema: validate(file), parser: parseModel(file).ok })
const BOTH_ACCEPT = { schema: true, parser: true }

test('the committed file is the one these sources make (npm run generate)', () => {
  expect(readFileSync(new URL(SCHEMA_FILE, publicFolder), 'utf8')).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
})

describe.skipIf(!casesAreHere)('every shared case', () => {
  test.each(casesAreHere ? cases().map(({ name, model }) => [name, model] as const) : [])('%s', (_, model) => {
    expect(verdicts(model)).toEqual(BOTH_ACCEPT)
  })
})

const examples = readdirSync(new URL('examples/', publicFolder)).filter((file) => file.endsWith('.progress.json'))

test.each(examples)('the example %s', (file) => {
  expect(verdicts(JSON.parse(readFileSync(new URL(`examples/${file}`, publicFolder), 'utf8')))).toEqual(BOTH_ACCEPT)
})

test('the sample with every key, and any arbitrary model', () => {
  expect(verdicts(validSample)).toEqual(BOTH_ACCEPT)
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      expect(verdicts(model)).toEqual(BOTH_ACCEPT)
    }),
  )
})

test.each(ignoredTraits)('%s on a kind that does not use it', (pointer, value) => {
  expect(verdicts(changed(validSample, pointer, value))).toEqual(BOTH_ACCEPT)
})

describe('what only the whole file tells is beyond the schema; everything else it refuses too', () => {
  test.each(invalidSamples)('$name', ({ file, schemaSees }) => {
    expect(verdicts(file)).toEqual({ schema: !schemaSees, parser: false })
  })
})

test('nothing that the schema refuses is accepted by the parser', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('store', 'timer', 'channel', 'callee', 'off', 'tier', ['error'], '2026-02-31'),
  )
  const paths = (at: JsonValue, pointer = ''): string[] =>
    typeof at === 'object' && at !== null
      ? [pointer, ...Object.entries(at).flatMap(([key, item]) => paths(item, `${pointer}/${key.replaceAll('/', '~1')}`))]
      : [pointer]
  fc.assert(
    fc.property(fc.constantFrom(...paths(validSample)), value, (pointer, to) => {
      const file = changed(validSample, pointer, to as JsonValue)
      if (parseModel(file).ok) expect(validate(file)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('every key of every record explains itself', () => {
  const schema = jsonSchema()
  const records = [schema, ...Object.values(schema['definitions'] as JsonObject)] as readonly JsonObject[]
  for (const { properties } of records)
    for (const [key, property] of Object.entries(properties as JsonObject))
      expect((property as JsonObject)['description'], key).toMatch(/^[A-Za-z[].{5,}\.$/)
})
