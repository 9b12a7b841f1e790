import type { Model, Result } from '../../schema/model'
import { parseModel } from '../../schema/parseModel'

const lineAndColumn = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** Where the engine says it stopped; engines word it differently. */
const offsetOf = (message: string, text: string): number | undefined => {
  const position = /position (\d+)/.exec(message)
  if (position !== null) return Number(position[1])
  return /end of JSON input|unterminated/i.test(message) ? text.length : undefined
}

/** JSON text to a JSON value, or one issue that says where it stopped being JSON. A byte order mark is allowed. */
export const parseJson = (text: string): Result<unknown> => {
  const json = text.codePointAt(0) === 0xfeff ? text.slice(1) : text
  if (json.trim() === '') return { ok: false, issues: [{ pointer: '', message: 'The file is empty; a model is a JSON object ({ … }).' }] }
  try {
    return { ok: true, value: JSON.parse(json) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const offset = offsetOf(reason, json)
    const where = offset === undefined ? '' : ` at ${lineAndColumn(json, offset)}`
    return { ok: false, issues: [{ pointer: '', message: `This is not JSON${where}: ${reason}. Check for a missing comma, quote or bracket there.` }] }
  }
}

/** The text of a `.progress.json` file to a model, or every issue. */
export const parseModelText = (text: string): Result<Model> => {
  const json = parseJson(text)
  return json.ok ? parseModel(json.value) : json
}
