import { FORMAT, VERSION, type JsonObject } from './model'
import { MAX_EDGES, MAX_NODES, modelRecord } from './records'

export const SCHEMA_FILE = `schema/progress-v${VERSION}.schema.json`

const withLimit = (list: unknown, maxItems: number): JsonObject => ({ ...(list as JsonObject), maxItems })

/** The format as JSON Schema (draft 7), from the same records that validate. References between records are beyond what it can say. */
export const jsonSchema = (): JsonObject => {
  const model = modelRecord.jsonSchema
  const properties = model['properties'] as JsonObject
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Coordinated Progress model',
    description: `A model file (*.progress.json), format "${FORMAT}", version ${VERSION}.`,
    ...model,
    properties: { ...properties, nodes: withLimit(properties['nodes'], MAX_NODES), edges: withLimit(properties['edges'], MAX_EDGES) },
  }
}
