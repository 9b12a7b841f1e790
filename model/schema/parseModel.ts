import { quote, type Report } from './field'
import { migrate } from './migrations'
import { FORMAT, VERSION, type Issue, type JsonObject, type Model, type Result } from './model'
import { MAX_EDGES, MAX_NODES, modelRecord } from './records'
import { checkReferences } from './references'

/** What a stranger's JSON seems to be, for the one sentence that refuses it. */
const looksLike = (file: JsonObject): string | undefined => {
  if ('resourceSpans' in file || 'batches' in file) return 'an OpenTelemetry trace'
  if ('asyncapi' in file) return 'an AsyncAPI document'
  if ('openapi' in file || 'swagger' in file) return 'an OpenAPI document'
  if (file['type'] === 'excalidraw') return 'an Excalidraw drawing'
  if ('tldrawFileFormatVersion' in file) return 'a tldraw drawing'
  if (Array.isArray(file['data'])) return 'a Jaeger trace'
  if ('services' in file) return 'a Docker Compose file'
  return undefined
}

const refuse = (pointer: string, message: string): Result<Model> => ({ ok: false, issues: [{ pointer, message }] })

const refuseStranger = (file: JsonObject): Result<Model> => {
  const guess = looksLike(file)
  const seen =
    'format' in file
      ? `its "format" is ${quote(file['format'])}`
      : guess === undefined
        ? 'the key "format" is missing'
        : `it looks like ${guess}`
  return refuse(
    'format' in file ? '/format' : '',
    `This is not a Coordinated Progress model: ${seen}. A model starts with "format": "${FORMAT}", "version": ${VERSION}.`,
  )
}

/** A file that is a model but for its "format" deserves the whole list of what is wrong; a stranger's file does not. */
const isModelLike = (file: JsonObject): boolean =>
  Array.isArray(file['nodes']) && Array.isArray(file['edges']) && typeof file['version'] === 'number'

const checkLimits = (model: JsonObject, report: Report): void => {
  for (const [key, limit] of [
    ['nodes', MAX_NODES],
    ['edges', MAX_EDGES],
  ] as const) {
    const list = model[key]
    if (Array.isArray(list) && list.length > limit)
      report(
        `/${key}`,
        `The model has ${list.length.toLocaleString('en')} ${key}; at most ${limit.toLocaleString('en')} are allowed. Split it into several models.`,
      )
  }
}

/**
 * Any JSON value to a model, or everything that is wrong with it (never throws; linear).
 * The model is the value itself where no migration was needed, not a copy: do not change the value afterwards.
 */
export const parseModel = (value: unknown): Result<Model> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('', `Found ${quote(value)}; a Coordinated Progress model is a JSON object ({ … }).`)
  const file = value as JsonObject
  if (file['format'] !== FORMAT && !isModelLike(file)) return refuseStranger(file)
  const version = file['version']
  if (typeof version === 'number' && version > VERSION)
    return refuse(
      '/version',
      `This file is version ${version} of the format, and this tool reads up to version ${VERSION}; open it with a newer release.`,
    )

  const model = migrate(file)
  const issues: Issue[] = []
  const report: Report = (pointer, message) => issues.push({ pointer, message })
  if (!modelRecord.accepts(model)) modelRecord.explain(model, '', report)
  checkLimits(model, report)
  checkReferences(model, report)
  return issues.length === 0 ? { ok: true, value: model as unknown as Model } : { ok: false, issues }
}
