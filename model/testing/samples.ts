import type { JsonObject, JsonValue } from '../schema/model'

/** A change to the valid sample that makes it invalid, and the pointers of all its issues. */
export type InvalidSample = {
  readonly name: string
  readonly file: JsonValue
  readonly pointers: readonly string[]
  /** What one of the messages says. */
  readonly says?: string
  /** Whether JSON Schema can see it; the rest is about references between records. */
  readonly schemaSees: boolean
}

export const validSample = {
  $schema: 'https://example.org/progress-v1.schema.json',
  format: 'coordinated-progress',
  version: 1,
  name: 'Checkout',
  description: 'Markdown, **optional**',
  nodes: [
    { id: 'alice', kind: 'person', name: 'Alice', description: 'buys', extra: { any: [1, null] } },
    { id: 'nightly', kind: 'timer' },
    {
      id: 'api',
      kind: 'microservice',
      name: '',
      technology: 'homemade',
      team: 'shop',
      group: 'inner',
      progress: ['idempotent', 'transactional'],
      form: 'session',
      duration: 'long',
      controlFlow: 'deterministic',
      joins: true,
      position: { x: -1_000_000, y: 0.5 },
      size: { width: 1_000_000, height: 40 },
    },
    { id: 'worker', kind: 'function', progress: [] },
    { id: 'planner', kind: 'agent', remediation: ['approval-gate', 'action-log'] },
    { id: 'job', kind: 'stream-job' },
    { id: 'bank', kind: 'external' },
    { id: 'db', kind: 'store', workload: 'htap', tiers: 2 },
    { id: 'lake', kind: 'store', progress: ['tolerant'] },
    { id: 'spare', kind: 'microservice' },
  ],
  edges: [
    { id: 'e1', kind: 'rpc', source: 'alice', target: 'api', trigger: 'none', reply: 'awaited', message: 'command' },
    { id: 'e2', kind: 'queue', source: 'api', target: 'worker', channel: 'jobs', trigger: 'channel', ack: 'on-receipt', path: 'indirect' },
    { id: 'e3', kind: 'topic', source: 'worker', target: 'job', trigger: 'caller', technology: 'kafka', extra: {} },
    { id: 'e4', kind: 'rpc', source: 'api', target: 'bank', trigger: 'callee', compensated: true, irreversible: false },
    { id: 'e5', kind: 'data', source: 'api', target: 'db' },
    { id: 'e6', kind: 'data', source: 'worker', target: 'db', access: 'read' },
    { id: 'e7', kind: 'data', source: 'db', target: 'lake', access: 'materialize' },
    { id: 'e8', kind: 'queue', source: 'db', target: 'job', reply: 'none' },
    { id: 'e9', kind: 'rpc', source: 'nightly', target: 'planner', name: 'plan' },
    { id: 'e10', kind: 'rpc', source: 'bank', target: 'alice' },
  ],
  groups: [
    { id: 'outer', name: 'Outer', team: 'platform', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } },
    { id: 'inner', name: 'Inner', parent: 'outer', description: '' },
  ],
  workflows: [{ id: 'w', name: 'Pay', edges: ['e1', 'e4'], description: 'd' }],
  contracts: [
    { id: 'c1', text: 'No order is lost', subject: 'workflow:w', expect: 'no-loss' },
    { id: 'c2', subject: 'node:api', expect: 'human-backed' },
  ],
  waivers: [{ rule: 'boundary/overlap', subject: 'node:api', reason: 'known', owner: 'shop', expires: '2028-02-29' }],
  settings: { rules: { 'boundary/too-large': ['warning', { max: 7 }], 'boundary/overlap': 'off', 'progress/unstated': ['error'] } },
  extra: { __proto__x: 1 },
} as const satisfies JsonObject

/** A JSON Pointer's steps. */
const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A copy of the value with one place replaced; `undefined` takes it away. */
const replaced = (value: JsonValue, [step, ...rest]: readonly string[], to: JsonValue | undefined): JsonValue => {
  if (step === undefined) return to ?? null
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[]
    return Object.assign([...items], { [step]: replaced(items[Number(step)] ?? null, rest, to) })
  }
  const object = value as JsonObject
  if (rest.length === 0 && to === undefined) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== step))
  return { ...object, [step]: replaced(object[step] ?? null, rest, to) }
}

export const changed = (value: JsonValue, pointer: string, to: JsonValue | undefined): JsonValue => replaced(value, stepsOf(pointer), to)

type Row = readonly [
  name: string,
  change: readonly (readonly [pointer: string, to: JsonValue | undefined])[],
  pointers: readonly string[],
  says?: string,
]

const rows = (list: readonly Row[], schemaSees: boolean): readonly InvalidSample[] =>
  list.map(([name, changes, pointers, says]) => {
    const file = changes.reduce((sample: JsonValue, [pointer, to]) => changed(sample, pointer, to), validSample)
    return says === undefined ? { name, file, pointers, schemaSees } : { name, file, pointers, says, schemaSees }
  })

const one = (pointer: string, to: JsonValue | undefined, says?: string, at = pointer): Row =>
  says === undefined
    ? [`${pointer} = ${JSON.stringify(to)?.slice(0, 40) ?? 'absent'}`, [[pointer, to]], [at]]
    : [`${pointer} = ${JSON.stringify(to)?.slice(0, 40) ?? 'absent'}`, [[pointer, to]], [at], says]

const long = (length: number): string => 'x'.repeat(length)

/** Wrong types and values, and unknown keys. */
const shapes: readonly Row[] = [
  one('/format', 'coordinated-progres', 'allowed: "coordinated-progress"'),
  one('/format', undefined, 'The key "format" is missing', ''),
  one('/version', 0, 'allowed: 1'),
  one('/version', 2, 'This file is version 2 of the format, and this tool reads up to version 1; open it with a newer release.'),
  one('/version', '1', undefined, '/version'),
  one('/version', undefined, undefined, ''),
  one('/name', 7, 'Found 7; a text of at most 200 characters is expected.'),
  one('/name', long(201), 'more than 200 characters'),
  one('/description', long(20_001), 'more than 20,000 characters'),
  one('/$schema', true),
  one('/nodes', {}, 'a list of nodes is expected'),
  one('/edges', null, 'a list of edges is expected'),
  one('/extra', [], 'an object ({ … }) is expected'),
  one('/nodez', [], 'Did you mean "nodes"?'),
  one('/settings/rule', {}, 'Did you mean "rules"?'),
  one('/nodes/9', 'spare', 'a node is an object'),
  one('/nodes/9/id', undefined, 'The key "id" is missing', '/nodes/9'),
  one('/nodes/9/id', 'a b', 'an id is 1 to 64 letters, digits'),
  one('/nodes/9/id', '', 'an id is 1 to 64'),
  one('/nodes/9/id', long(65), 'an id is 1 to 64'),
  one('/nodes/3/kind', 'microservce', 'Did you mean "microservice"?'),
  one('/nodes/3/kind', 'lambda', 'allowed: "person", "timer"'),
  one('/nodes/3/kind', undefined, 'The key "kind" is missing', '/nodes/3'),
  one('/nodes/3/techology', 'x', 'Did you mean "technology"?'),
  one('/nodes/3/colour', 'red', 'Remove it, or keep it inside "extra".'),
  one('/nodes/3/a~1b', 'red', 'is not known on a node', '/nodes/3/a~1b'),
  one('/nodes/3/team', null),
  one('/nodes/3/progress', 'idempotent', 'a list of progress controls is expected'),
  one('/nodes/3/progress', ['idempotant'], 'Did you mean "idempotent"?', '/nodes/3/progress/0'),
  one('/nodes/3/form', 'Actor', 'Did you mean "actor"?'),
  one('/nodes/3/duration', 5),
  one('/nodes/3/controlFlow', 'non-deterministic', 'Did you mean "nondeterministic"?'),
  one('/nodes/3/joins', 'true', 'true or false is expected (without quotes)'),
  one('/nodes/4/remediation', ['undo'], undefined, '/nodes/4/remediation/0'),
  one('/nodes/7/workload', 'OLTP', 'Did you mean "oltp"?'),
  one('/nodes/7/tiers', 3, 'allowed: 1, 2'),
  one('/nodes/7/tiers', '1', 'allowed: 1, 2'),
  one('/nodes/3/position', { x: 1 }, 'The key "y" is missing'),
  one('/nodes/3/position', [1, 2], 'a position is an object'),
  one('/nodes/2/position/x', 1_000_001, 'between −1,000,000 and 1,000,000'),
  one('/nodes/2/position/z', 0, 'is not known on a position'),
  one('/nodes/2/size/width', '40'),
  one('/nodes/2/size/height', -1_000_000.5),
  one('/nodes/0/extra', null),
  one('/edges/9', ['e10'], 'an edge is an object'),
  one('/edges/9/id', 'é'),
  one('/edges/9/id', undefined, 'The key "id" is missing', '/edges/9'),
  one('/edges/9/kind', 'grpc', 'Did you mean "rpc"?'),
  one('/edges/9/source', undefined, 'The key "source" is missing', '/edges/9'),
  one('/edges/9/target', undefined, 'The key "target" is missing', '/edges/9'),
  one('/edges/9/target', 7, undefined, '/edges/9/target'),
  one('/edges/9/traget', 'api', 'Did you mean "target"?'),
  one('/edges/9/channel', {}, 'Found an object'),
  one('/edges/9/message', 'comand', 'Did you mean "command"?'),
  one('/edges/9/reply', 'await', 'Did you mean "awaited"?'),
  one('/edges/9/trigger', 'broker', 'as the trigger; allowed'),
  one('/edges/1/ack', 'after', undefined, '/edges/1/ack'),
  one('/edges/9/path', 'Direct'),
  one('/edges/9/compensated', 1),
  one('/edges/9/irreversible', null),
  one('/edges/4/access', 'append', 'allowed: "read", "write", "materialize", "tier"'),
  one('/groups/0/name', undefined, 'The key "name" is missing', '/groups/0'),
  one('/groups/0/colour', 'red'),
  one('/groups/1/parent', 3),
  one('/workflows/0/edges', undefined, 'The key "edges" is missing', '/workflows/0'),
  one('/workflows/0/edges', 'e1'),
  one('/workflows/0/extra', {}),
  one('/contracts', {}, 'a list of contracts is expected'),
  one('/contracts/0', 'no loss', 'a contract is an object'),
  one('/contracts/0/id', undefined, 'The key "id" is missing', '/contracts/0'),
  one('/contracts/0/expect', undefined, 'The key "expect" is missing', '/contracts/0'),
  one('/contracts/0/expect', 'no-lost', 'Did you mean "no-loss"?'),
  one('/contracts/0/subject', 'w', 'a contract is about "node:<id>" or "workflow:<id>"'),
  one('/contracts/0/subject', 'edge:e1', 'a contract is about'),
  one('/contracts/0/text', 7),
  one('/contracts/0/reason', 'x', 'is not known on a contract'),
  one('/waivers/0/reason', undefined, 'The key "reason" is missing', '/waivers/0'),
  one('/waivers/0/expires', '2026-13-01', 'a day of the calendar as YYYY-MM-DD'),
  one('/waivers/0/expires', '1.2.2026'),
  // A rule in `settings` or a waiver that does not exist.
  one('/waivers/0/rule', 'boundary/overlaps', 'Did you mean "boundary/overlap"?'),
  one('/settings/rules/no-such', 'off', 'there is no such rule', '/settings/rules/no-such'),
  one('/settings/rules', { 'trigger/unowned': 'off' }, 'there is no such rule', '/settings/rules/trigger~1unowned'),
  one('/settings/rules', { 'trigger/unowned-work': 'warn' }, 'as the severity', '/settings/rules/trigger~1unowned-work'),
  one('/settings/rules', { 'boundary/too-large': [] }, 'Found a list of 0', '/settings/rules/boundary~1too-large'),
  one('/settings/rules', { 'boundary/too-large': ['off', {}, 1] }, 'Found a list of 3', '/settings/rules/boundary~1too-large'),
  one('/settings/rules', { 'boundary/too-large': ['off', { mx: 1 }] }, 'Did you mean "max"?', '/settings/rules/boundary~1too-large/1/mx'),
  one('/settings/rules', { 'boundary/too-large': ['off', { max: 1.5 }] }, 'a whole number', '/settings/rules/boundary~1too-large/1/max'),
  one('/settings/rules', { 'boundary/too-large': ['off', { max: -1 }] }, 'a whole number', '/settings/rules/boundary~1too-large/1/max'),
  one('/settings/rules', { 'boundary/overlap': ['off', { max: 1 }] }, 'has no options', '/settings/rules/boundary~1overlap/1/max'),
  one('/settings/rules', { 'boundary/overlap': ['off', 3] }, 'the options are an object', '/settings/rules/boundary~1overlap/1'),
  // What the kind of an edge does not allow.
  one('/edges/0/ack', 'after-work', 'An rpc has no acknowledgement'),
  one('/edges/0/trigger', 'channel', 'The trigger of a rpc cannot be "channel"; allowed: "none", "caller", "callee".'),
  one('/edges/1/trigger', 'callee', 'allowed: "channel", "none", "caller"'),
  one('/edges/2/trigger', 'callee', 'The trigger of a topic'),
  one('/edges/4/trigger', 'none', 'A data edge triggers nothing'),
  [
    'several of them',
    [
      ['/nodes/0/id', '!'],
      ['/edges/9/kind', 'mail'],
      ['/oops', 1],
    ],
    ['/edges/0/source', '/edges/9/kind', '/edges/9/target', '/nodes/0/id', '/oops'],
  ],
]

/** What only the whole file tells. */
const references: readonly Row[] = [
  one('/nodes/9/id', 'alice', 'already taken by another node'),
  one('/edges/9/id', 'e1', 'already taken by another edge'),
  [
    'two groups with one id',
    [
      ['/groups/1', { id: 'outer', name: 'Again' }],
      ['/nodes/2/group', 'outer'],
    ],
    ['/groups/1/id'],
    'already taken by another group',
  ],
  one('/edges/9/source', 'bnk', 'Did you mean "bank"?'),
  one('/edges/9/target', 'nobody-at-all', 'Add it, or name one that exists.'),
  one('/nodes/2/group', 'iner', 'Did you mean "inner"?'),
  one('/groups/1/parent', 'nowhere', 'There is no group'),
  one('/workflows/0/edges/1', 'e99', 'There is no edge', '/workflows/0/edges/1'),
  one('/groups/1/parent', 'inner', 'lies inside itself: inner → inner'),
  one('/groups/0/parent', 'inner', 'lies inside itself: outer → inner → outer'),
  one('/contracts/1/id', 'c1', 'already taken by another contract'),
  one('/contracts/0/subject', 'workflow:v', 'There is no workflow with the id "v"'),
  one('/contracts/1/subject', 'node:apy', 'Did you mean "api"?'),
  one('/waivers/0/expires', '2026-02-29', 'a day of the calendar'),
  one('/edges/9/target', 'nightly', 'cannot end in a timer'),
  one('/edges/9/target', 'db', 'use a data edge'),
  one('/edges/2/target', 'db', 'An edge of kind topic cannot end in a store'),
  one('/edges/9/source', 'db', 'A store calls nobody'),
  one('/edges/7/reply', 'awaited', 'change data capture expects no answer'),
  one('/edges/7/reply', 'callback', 'change data capture expects no answer'),
  one('/edges/4/target', 'worker', 'A data edge ends in a store'),
  one('/edges/4/source', 'alice', 'cannot start at a person'),
  one('/edges/4/source', 'nightly', 'cannot start at a timer'),
  one('/edges/4/access', 'tier', 'runs from store to store'),
  one('/edges/4/access', 'materialize', 'runs from store to store'),
  one('/edges/6/access', 'read', 'A store does not read another store'),
  one('/edges/6/access', 'write', 'A store does not write another store'),
  one('/edges/6/access', undefined, 'A store does not write another store', '/edges/6/source'),
]

export const invalidSamples: readonly InvalidSample[] = [...rows(shapes, true), ...rows(references, false)]

/** Valid although it may look wrong: kept and ignored. */
export const ignoredTraits: readonly (readonly [string, JsonValue])[] = [
  ['/nodes/0/progress', ['idempotent']],
  ['/nodes/7/progress', ['durable-log']],
  ['/nodes/1/form', 'actor'],
  ['/nodes/7/controlFlow', 'nondeterministic'],
  ['/nodes/2/remediation', ['evaluator']],
  ['/nodes/2/workload', 'oltp'],
  ['/nodes/2/tiers', 1],
  ['/edges/0/access', 'read'],
]
