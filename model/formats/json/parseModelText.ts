import type { Model, Result } from '../../schema/model'
import { parseModel } from '../../schema/parseModel'
import { findSyntaxProblem, positionsIn } from './scanJson'

/** What people most often mean, by the character at the fault. */
const hintFor = (text: string, offset: number, expected: string): string => {
  const char = text[offset]
  if (char === "'" || char === '“' || char === '”') return ' JSON takes straight double quotes (").'
  if (char === '/' || char === '#') return ' JSON has no comments; remove it.'
  if ((char === '}' || char === ']') && text.slice(0, offset).trimEnd().endsWith(',')) return ' Remove the comma before it.'
  return expected.startsWith('a comma') && char !== undefined ? ' Perhaps a comma is missing before it.' : ''
}

const foundAt = (text: string, offset: number): string => {
  const code = text.codePointAt(offset)
  if (code === undefined) return 'the text ends'
  return code < 0x20 || code === 0x7f ? `a control character (code ${code}) stands` : `“${String.fromCodePoint(code)}” stands`
}

const notJson = (text: string, reason: string): string => {
  const problem = findSyntaxProblem(text)
  if (problem === undefined) return `This is not JSON: ${reason}.`
  const { offset, expected } = problem
  const { line, column } = positionsIn(text)(offset)
  return `This is not JSON: at line ${line}, column ${column} ${foundAt(text, offset)} where ${expected} is expected.${hintFor(text, offset, expected)}`
}

/** JSON text to a JSON value, or one issue that says where it stopped being JSON. A byte order mark is allowed. */
export const parseJson = (text: string): Result<unknown> => {
  const json = text.codePointAt(0) === 0xfeff ? text.slice(1) : text
  if (json.trim() === '') return { ok: false, issues: [{ pointer: '', message: 'The file is empty; a model is a JSON object ({ … }).' }] }
  try {
    return { ok: true, value: JSON.parse(json) as unknown }
  } catch (error) {
    return { ok: false, issues: [{ pointer: '', message: notJson(json, error instanceof Error ? error.message : String(error)) }] }
  }
}

/** The text of a `.progress.json` file to a model, or every issue. */
export const parseModelText = (text: string): Result<Model> => {
  const json = parseJson(text)
  return json.ok ? parseModel(json.value) : json
}
