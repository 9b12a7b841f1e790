/** The shapes of a `.progress.json` file, exactly as stated: nothing here is a default. */

export const NODE_KINDS = ['person', 'timer', 'microservice', 'function', 'stream-job', 'agent', 'external', 'store'] as const
export const EDGE_KINDS = ['rpc', 'queue', 'topic', 'data'] as const
export const PROGRESS_CONTROLS = ['tolerant', 'idempotent', 'transactional', 'durable-log'] as const
export const FORMS = ['stateless', 'session', 'actor'] as const
export const DURATIONS = ['short', 'long', 'human'] as const
export const CONTROL_FLOWS = ['deterministic', 'nondeterministic'] as const
export const REMEDIATIONS = ['approval-gate', 'versioned-data', 'read-back', 'external-undo', 'action-log', 'evaluator'] as const
export const WORKLOADS = ['oltp', 'olap', 'htap', 'stream', 'object'] as const
export const TIERS = [1, 2] as const
export const MESSAGES = ['command', 'event', 'query'] as const
export const REPLIES = ['awaited', 'callback', 'none'] as const
export const TRIGGERS = ['none', 'caller', 'callee', 'channel'] as const
export const ACKS = ['after-work', 'on-receipt'] as const
export const PATHS = ['direct', 'indirect'] as const
export const ACCESSES = ['read', 'write', 'materialize', 'tier'] as const
/** What a contract may expect, of every node it is about. */
export const EXPECTATIONS = ['reliable', 'human-backed', 'no-loss', 'no-duplicates'] as const
export const SEVERITIES = ['error', 'warning', 'info'] as const
export const SEVERITY_SETTINGS = [...SEVERITIES, 'off'] as const

export type NodeKind = (typeof NODE_KINDS)[number]
export type EdgeKind = (typeof EDGE_KINDS)[number]
export type ProgressControl = (typeof PROGRESS_CONTROLS)[number]
export type Form = (typeof FORMS)[number]
export type Duration = (typeof DURATIONS)[number]
export type ControlFlow = (typeof CONTROL_FLOWS)[number]
export type Remediation = (typeof REMEDIATIONS)[number]
export type Workload = (typeof WORKLOADS)[number]
export type Tiers = (typeof TIERS)[number]
export type Message = (typeof MESSAGES)[number]
export type Reply = (typeof REPLIES)[number]
export type Trigger = (typeof TRIGGERS)[number]
export type Ack = (typeof ACKS)[number]
export type Path = (typeof PATHS)[number]
export type Access = (typeof ACCESSES)[number]
export type Expectation = (typeof EXPECTATIONS)[number]
export type Severity = (typeof SEVERITIES)[number]
export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number]

/** Who may hold the trigger, by the kind of the edge. */
export const TRIGGERS_OF = {
  rpc: ['none', 'caller', 'callee'],
  queue: ['channel', 'none', 'caller'],
  topic: ['channel', 'none', 'caller'],
  data: [],
} as const satisfies Record<EdgeKind, readonly Trigger[]>

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

/** Canvas coordinates in px, y grows downward. */
export type Position = { readonly x: number; readonly y: number }
/** In px. */
export type Size = { readonly width: number; readonly height: number }

export type ModelNode = {
  readonly id: string
  readonly kind: NodeKind
  readonly name?: string
  readonly technology?: string
  readonly team?: string
  readonly group?: string
  readonly progress?: readonly ProgressControl[]
  readonly form?: Form
  readonly duration?: Duration
  readonly controlFlow?: ControlFlow
  readonly joins?: boolean
  readonly remediation?: readonly Remediation[]
  readonly workload?: Workload
  readonly tiers?: Tiers
  readonly description?: string
  readonly position?: Position
  readonly size?: Size
  readonly extra?: JsonObject
}

export type ModelEdge = {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  readonly name?: string
  readonly technology?: string
  readonly channel?: string
  readonly message?: Message
  readonly reply?: Reply
  readonly trigger?: Trigger
  readonly ack?: Ack
  readonly path?: Path
  readonly compensated?: boolean
  readonly irreversible?: boolean
  readonly access?: Access
  readonly description?: string
  readonly extra?: JsonObject
}

export type Group = {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly team?: string
  readonly description?: string
  readonly position?: Position
  readonly size?: Size
  readonly extra?: JsonObject
}

export type Workflow = {
  readonly id: string
  readonly name: string
  readonly edges: readonly string[]
  readonly description?: string
}

/** A promise that the drawing must keep. */
export type Contract = {
  readonly id: string
  /** The promise in a person's words. */
  readonly text?: string
  /** `node:<id>` or `workflow:<id>`. */
  readonly subject: string
  readonly expect: Expectation
}

export type Waiver = {
  readonly rule: string
  readonly subject: string
  readonly reason: string
  readonly owner?: string
  /** YYYY-MM-DD; the waiver holds through that day. */
  readonly expires?: string
}

export type RuleOptions = { readonly [option: string]: number }
export type RuleSetting = SeveritySetting | readonly [SeveritySetting] | readonly [SeveritySetting, RuleOptions]
export type Settings = { readonly rules?: { readonly [rule: string]: RuleSetting } }

export const FORMAT = 'coordinated-progress'
export const VERSION = 1

export type Model = {
  readonly $schema?: string
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly name?: string
  readonly description?: string
  readonly nodes: readonly ModelNode[]
  readonly edges: readonly ModelEdge[]
  readonly groups?: readonly Group[]
  readonly workflows?: readonly Workflow[]
  readonly contracts?: readonly Contract[]
  readonly waivers?: readonly Waiver[]
  readonly settings?: Settings
  readonly extra?: JsonObject
}

/** What a person or program must know to mend bad input. */
export type Issue = {
  /** JSON Pointer (RFC 6901) to the offending value; '' is the whole document. */
  readonly pointer: string
  /** One or two sentences: what was found, what is allowed, how to mend it. */
  readonly message: string
}

export type Result<T, E = readonly Issue[]> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: E }

export const isRootKind = (kind: NodeKind): boolean => kind === 'person' || kind === 'timer'
/** The set W of the semantics: nodes that do work. */
export const isWorkingKind = (kind: NodeKind): boolean => kind !== 'person' && kind !== 'timer' && kind !== 'store'

export const nameOf = (element: { readonly id: string; readonly name?: string }): string =>
  element.name === undefined || element.name.trim() === '' ? element.id : element.name

/** A contract’s promise in a person’s words; its id where there are none. */
export const promiseOf = ({ id, text }: Contract): string => (text === undefined || text.trim() === '' ? id : text)
