import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = JSON.parse(readFileSync(new URL('fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object

const uri = (text: string): boolean => URL.canParse(text)
const uriReference = (text: string): boolean => URL.canParse(text, 'https://example.org/') && !/[\s<>"{}|\\^`]/.test(text)

const validate = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri, 'uri-reference': uriReference, 'date-time': true, uuid: true },
}).compile(schema)

/** For tests: what the schema of SARIF 2.1.0 says against a log. */
export const sarifFaults = (log: unknown): readonly string[] => {
  validate(log)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
