import {
  day,
  escapePointer,
  flag,
  identifier,
  jsonObject,
  listOf,
  numberWithin,
  oneOf,
  quote,
  record,
  text,
  unknownKey,
  type Field,
} from './field'
import {
  ACCESSES,
  ACKS,
  CONTROL_FLOWS,
  DURATIONS,
  EDGE_KINDS,
  EXPECTATIONS,
  FORMAT,
  FORMS,
  MESSAGES,
  NODE_KINDS,
  PATHS,
  PROGRESS_CONTROLS,
  REMEDIATIONS,
  REPLIES,
  SEVERITY_SETTINGS,
  TIERS,
  TRIGGERS,
  VERSION,
  WORKLOADS,
  type Contract,
  type Group,
  type JsonObject,
  type Model,
  type ModelEdge,
  type ModelNode,
  type Position,
  type Settings,
  type Size,
  type Waiver,
  type Workflow,
} from './model'
import { didYouMean } from './didYouMean'
import { isRuleId, RULE_IDS, RULE_OPTIONS } from './ruleIds'

export const MAX_NODES = 20_000
export const MAX_EDGES = 60_000
const name = text(200)
const description = text(20_000)
const coordinate = numberWithin(1_000_000)
const position = record<Position>('a position', { x: coordinate, y: coordinate }, ['x', 'y'])
const size = record<Size>('a size', { width: coordinate, height: coordinate }, ['width', 'height'])

export const nodeRecord = record<ModelNode>(
  'a node',
  {
    id: identifier,
    kind: oneOf(NODE_KINDS, 'the kind of a node'),
    name,
    technology: name,
    team: name,
    group: name,
    progress: listOf(oneOf(PROGRESS_CONTROLS, 'a progress control'), 'progress controls'),
    form: oneOf(FORMS, 'the form'),
    duration: oneOf(DURATIONS, 'the duration'),
    controlFlow: oneOf(CONTROL_FLOWS, 'the control flow'),
    joins: flag,
    remediation: listOf(oneOf(REMEDIATIONS, 'a remediation'), 'remediations'),
    workload: oneOf(WORKLOADS, 'the workload'),
    tiers: oneOf(TIERS, 'the number of tiers'),
    description,
    position,
    size,
    extra: jsonObject,
  },
  ['id', 'kind'],
)

export const edgeRecord = record<ModelEdge>(
  'an edge',
  {
    id: identifier,
    kind: oneOf(EDGE_KINDS, 'the kind of an edge'),
    source: name,
    target: name,
    name,
    technology: name,
    channel: name,
    message: oneOf(MESSAGES, 'the message'),
    reply: oneOf(REPLIES, 'the reply'),
    trigger: oneOf(TRIGGERS, 'the trigger'),
    ack: oneOf(ACKS, 'the acknowledgement'),
    path: oneOf(PATHS, 'the path'),
    compensated: flag,
    irreversible: flag,
    access: oneOf(ACCESSES, 'the access'),
    description,
    extra: jsonObject,
  },
  ['id', 'kind', 'source', 'target'],
)

export const groupRecord = record<Group>(
  'a group',
  { id: identifier, name, parent: name, team: name, description, position, size, extra: jsonObject },
  ['id', 'name'],
)

export const workflowRecord = record<Workflow>('a workflow', { id: identifier, name, edges: listOf(name, 'edge ids'), description }, [
  'id',
  'name',
  'edges',
])

const SUBJECT = /^(node|workflow):/

/** That it exists is checked with the other references. */
const contractSubject: Field = {
  accepts: (value) => name.accepts(value) && SUBJECT.test(value as string),
  explain: (value, pointer, report) => {
    if (!contractSubject.accepts(value)) report(pointer, `Found ${quote(value)}; a contract is about "node:<id>" or "workflow:<id>".`)
  },
  jsonSchema: { ...name.jsonSchema, pattern: SUBJECT.source },
}

export const contractRecord = record<Contract>(
  'a contract',
  { id: identifier, text: name, subject: contractSubject, expect: oneOf(EXPECTATIONS, 'what a contract expects') },
  ['id', 'subject', 'expect'],
)

const ruleId: Field = {
  accepts: (value) => typeof value === 'string' && isRuleId(value),
  explain: (value, pointer, report) => {
    if (ruleId.accepts(value)) return
    const meant = typeof value === 'string' ? didYouMean(value, RULE_IDS) : undefined
    const hint = meant === undefined ? 'The command “rules” lists all of them.' : `Did you mean "${meant}"?`
    report(pointer, `Found ${quote(value)}; there is no such rule. ${hint}`)
  },
  jsonSchema: { enum: RULE_IDS },
}

export const waiverRecord = record<Waiver>('a waiver', { rule: ruleId, subject: name, reason: name, owner: name, expires: day }, [
  'rule',
  'subject',
  'reason',
])

const severity = oneOf(SEVERITY_SETTINGS, 'the severity')

const explainRuleSetting = (rule: string, value: unknown, pointer: string, report: (pointer: string, message: string) => void): void => {
  if (!Array.isArray(value)) return severity.explain(value, pointer, report)
  if (value.length === 0 || value.length > 2)
    report(pointer, `Found a list of ${value.length}; a rule's setting is a severity, or [severity, options].`)
  if (value.length > 0) severity.explain(value[0], `${pointer}/0`, report)
  if (value.length < 2) return
  const options: unknown = value[1]
  if (!jsonObject.accepts(options))
    return report(`${pointer}/1`, `Found ${quote(options)}; the options are an object, such as { "max": 5 }.`)
  const allowed = isRuleId(rule) ? Object.keys(RULE_OPTIONS[rule]) : []
  for (const [key, setting] of Object.entries(options as object)) {
    const at = `${pointer}/1/${escapePointer(key)}`
    if (!allowed.includes(key))
      report(
        at,
        allowed.length === 0
          ? `The rule ${rule} has no options; remove ${quote(key)}.`
          : unknownKey(key, `the options of ${rule}`, allowed),
      )
    else if (typeof setting !== 'number' || !Number.isInteger(setting) || setting < 0)
      report(at, `Found ${quote(setting)}; a whole number of 0 or more is expected.`)
  }
}

const ruleSettingSchema = (rule: keyof typeof RULE_OPTIONS): JsonObject => {
  const options = Object.keys(RULE_OPTIONS[rule])
  const optionsSchema = {
    type: 'object',
    properties: Object.fromEntries(options.map((option) => [option, { type: 'integer', minimum: 0 }])),
    additionalProperties: false,
  }
  return {
    anyOf: [
      severity.jsonSchema,
      { type: 'array', items: [severity.jsonSchema, optionsSchema], minItems: 1, maxItems: 2, additionalItems: false },
    ],
  }
}

const ruleSettings: Field = {
  accepts: (value) => {
    let clean = true
    ruleSettings.explain(value, '', () => (clean = false))
    return clean
  },
  explain: (value, pointer, report) => {
    if (!jsonObject.accepts(value)) return report(pointer, `Found ${quote(value)}; the rules' settings are an object, keyed by rule.`)
    for (const [rule, setting] of Object.entries(value as object)) {
      const at = `${pointer}/${escapePointer(rule)}`
      if (!isRuleId(rule)) ruleId.explain(rule, at, report)
      else explainRuleSetting(rule, setting, at, report)
    }
  },
  jsonSchema: {
    type: 'object',
    properties: Object.fromEntries(RULE_IDS.map((rule) => [rule, ruleSettingSchema(rule)])),
    additionalProperties: false,
  },
}

const settingsRecord = record<Settings>('the settings', { rules: ruleSettings }, [])

export const modelRecord = record<Model>(
  'the model',
  {
    $schema: name,
    format: oneOf([FORMAT], 'the format'),
    version: oneOf([VERSION], 'the version'),
    name,
    description,
    nodes: listOf(nodeRecord, 'nodes'),
    edges: listOf(edgeRecord, 'edges'),
    groups: listOf(groupRecord, 'groups'),
    workflows: listOf(workflowRecord, 'workflows'),
    contracts: listOf(contractRecord, 'contracts'),
    waivers: listOf(waiverRecord, 'waivers'),
    settings: settingsRecord,
    extra: jsonObject,
  },
  ['format', 'version', 'nodes', 'edges'],
)
