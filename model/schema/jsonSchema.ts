import {
  contractDescriptions,
  edgeDescriptions,
  groupDescriptions,
  modelDescriptions,
  nodeDescriptions,
  waiverDescriptions,
  workflowDescriptions,
} from './descriptions'
import type { RecordField } from './field'
import { EDGE_KINDS, FORMAT, TRIGGERS_OF, VERSION, type EdgeKind, type JsonObject, type JsonValue } from './model'
import {
  contractRecord,
  edgeRecord,
  groupRecord,
  MAX_EDGES,
  MAX_NODES,
  modelRecord,
  nodeRecord,
  waiverRecord,
  workflowRecord,
} from './records'

export const SCHEMA_FILE = `schema/progress-v${VERSION}.schema.json`

const described = ({ jsonSchema }: RecordField, descriptions: Readonly<Record<string, string>>): JsonObject => {
  const properties = Object.entries(jsonSchema['properties'] as JsonObject)
  return {
    ...jsonSchema,
    properties: Object.fromEntries(
      properties.map(([key, schema]) => [key, { description: descriptions[key] ?? '', ...(schema as JsonObject) }]),
    ),
  }
}

/** What the kind of an edge allows of its other keys. */
const traitsOfKind = (kind: EdgeKind): JsonObject => ({
  if: { properties: { kind: { not: { const: kind } } } },
  else: {
    properties: {
      trigger: TRIGGERS_OF[kind].length === 0 ? false : { enum: TRIGGERS_OF[kind] },
      ...(kind === 'rpc' ? { ack: false } : {}),
    },
  },
})

const definitions = (): JsonObject => ({
  node: described(nodeRecord, nodeDescriptions),
  edge: { ...described(edgeRecord, edgeDescriptions), allOf: EDGE_KINDS.map(traitsOfKind) },
  group: described(groupRecord, groupDescriptions),
  workflow: described(workflowRecord, workflowDescriptions),
  contract: described(contractRecord, contractDescriptions),
  waiver: described(waiverRecord, waiverDescriptions),
})

const listOf = (name: string, limit: JsonObject = {}): JsonValue => ({
  description: modelDescriptions[`${name}s` as keyof typeof modelDescriptions],
  type: 'array',
  items: { $ref: `#/definitions/${name}` },
  ...limit,
})

/**
 * The format as JSON Schema (draft 7, which every editor knows), from the same records that validate. What it cannot say: that ids are
 * unique and exist, which nodes an edge may join, and that parents form a tree.
 */
export const jsonSchema = (): JsonObject => {
  const model = described(modelRecord, modelDescriptions)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Coordinated Progress model',
    description: `A model file (*.progress.json), format "${FORMAT}", version ${VERSION}.`,
    ...model,
    properties: {
      ...(model['properties'] as JsonObject),
      nodes: listOf('node', { maxItems: MAX_NODES }),
      edges: listOf('edge', { maxItems: MAX_EDGES }),
      groups: listOf('group'),
      workflows: listOf('workflow'),
      contracts: listOf('contract'),
      waivers: listOf('waiver'),
    },
    definitions: definitions(),
  }
}
