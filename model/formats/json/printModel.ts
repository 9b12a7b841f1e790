import type { Model } from '../../schema/model'
import { contractRecord, edgeRecord, groupRecord, modelRecord, nodeRecord, waiverRecord, workflowRecord } from '../../schema/records'

const inOrder = (object: object, keys: readonly string[]): Record<string, unknown> => {
  const entries = object as Record<string, unknown>
  return Object.fromEntries(keys.filter((key) => entries[key] !== undefined).map((key) => [key, entries[key]]))
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  nodes: nodeRecord.keys,
  edges: edgeRecord.keys,
  groups: groupRecord.keys,
  workflows: workflowRecord.keys,
  contracts: contractRecord.keys,
  waivers: waiverRecord.keys,
}

/** Pretty JSON with keys in the format's own order and one record a line, so that a small edit is a small diff. */
export const printModel = (model: Model): string => {
  const lines = Object.entries(inOrder(model, modelRecord.keys)).map(([key, value]) => {
    const keys = KEYS[key]
    if (keys === undefined || !Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
    const items = value.map((item: object) => `    ${JSON.stringify(inOrder(item, keys))}`)
    return `  ${JSON.stringify(key)}: [${items.length === 0 ? '' : `\n${items.join(',\n')}\n  `}]`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}
