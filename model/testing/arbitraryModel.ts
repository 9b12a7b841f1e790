import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import {
  ACCESSES,
  ACKS,
  CONTROL_FLOWS,
  DURATIONS,
  EDGE_KINDS,
  EXPECTATIONS,
  FORMS,
  isWorkingKind,
  MESSAGES,
  NODE_KINDS,
  PATHS,
  PROGRESS_CONTROLS,
  REMEDIATIONS,
  REPLIES,
  SEVERITY_SETTINGS,
  TIERS,
  TRIGGERS,
  WORKLOADS,
  type Access,
  type Contract,
  type EdgeKind,
  type Group,
  type Model,
  type ModelEdge,
  type ModelNode,
  type NodeKind,
  type RuleSetting,
  type Waiver,
  type Workflow,
} from '../schema/model'
import { RULE_IDS, RULE_OPTIONS, type RuleId } from '../schema/ruleIds'

export type Size = { readonly nodes?: number; readonly edges?: number; readonly groups?: number }

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Ids whose order by code unit differs from the order of the alphabet and of numbers. */
const NODE_IDS = ['a', 'B', 'a.1', '_', 'Z-2', '10', '9', 'aa', 'n:1', 'Aa', 'b', '-x'] as const
const TEAMS = ['red', 'Blue', 'ops'] as const
const CHANNELS = ['jobs', 'Events', 'x>y'] as const
const NODE_TECHNOLOGIES = ['temporal', 'flink', 'lambda', 'postgres', 'snowflake', 'homemade'] as const
const EDGE_TECHNOLOGIES = ['kafka', 'nats-core', 'redis-pubsub', 'sqs', 'homemade'] as const

/** Present in one case of `of`, so that defaults are met as often as stated values. */
const maybe = <T>(arbitrary: Arbitrary<T>, of = 3): Arbitrary<T | undefined> =>
  fc.oneof({ weight: of - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const oneOf = <T>(values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values)
const subset = <T>(values: readonly T[]): Arbitrary<readonly T[]> => fc.subarray([...values], { maxLength: 2 })

const compact = <T extends object>(item: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T

const WORKING_KINDS = NODE_KINDS.filter(isWorkingKind)
const nodeKind = fc.oneof({ weight: 2, arbitrary: oneOf(WORKING_KINDS) }, { weight: 1, arbitrary: oneOf(NODE_KINDS) })

type Choice = number
const pick = fc.nat({ max: 1_000 })
const at = <T>(list: readonly T[], choice: Choice): T | undefined => list[choice % Math.max(list.length, 1)]

const rawNode = fc.record({
  kind: nodeKind,
  name: maybe(oneOf(['Send receipt', 'Ledger', '<b>“&”</b>', ' ']), 6),
  technology: maybe(oneOf(NODE_TECHNOLOGIES), 5),
  team: maybe(oneOf(TEAMS)),
  group: maybe(pick),
  progress: maybe(subset(PROGRESS_CONTROLS), 2),
  form: maybe(oneOf(FORMS), 5),
  duration: maybe(oneOf(DURATIONS)),
  controlFlow: maybe(oneOf(CONTROL_FLOWS), 4),
  joins: maybe(fc.boolean(), 4),
  remediation: maybe(subset(REMEDIATIONS)),
  workload: maybe(oneOf(WORKLOADS)),
  tiers: maybe(oneOf(TIERS), 4),
})

const rawEdge = fc.record({
  kind: oneOf(EDGE_KINDS),
  source: pick,
  target: pick,
  name: maybe(oneOf(['place order', '<i>']), 6),
  technology: maybe(oneOf(EDGE_TECHNOLOGIES), 6),
  channel: maybe(oneOf(CHANNELS)),
  message: maybe(oneOf(MESSAGES)),
  reply: maybe(oneOf(REPLIES), 2),
  trigger: maybe(oneOf(TRIGGERS), 2),
  ack: maybe(oneOf(ACKS)),
  path: maybe(oneOf(PATHS)),
  compensated: maybe(fc.boolean(), 4),
  irreversible: maybe(fc.boolean(), 4),
  access: maybe(oneOf(ACCESSES), 2),
})
type RawNode = typeof rawNode extends Arbitrary<infer T> ? T : never
type RawEdge = typeof rawEdge extends Arbitrary<infer T> ? T : never

const TRIGGERS_OF: Record<EdgeKind, readonly string[]> = {
  rpc: ['none', 'caller', 'callee'],
  queue: ['channel', 'none', 'caller'],
  topic: ['channel', 'none', 'caller'],
  data: [],
}

/** The kind of edge that may join the two, as near to the wanted one as can be; undefined where none may. */
const possibleKind = (wanted: EdgeKind, source: NodeKind, target: NodeKind): EdgeKind | undefined => {
  if (target === 'timer') return undefined
  if (target === 'store') return isWorkingKind(source) || source === 'store' ? 'data' : undefined
  if (source === 'store') return wanted === 'queue' ? 'queue' : 'topic'
  return wanted === 'data' ? 'rpc' : wanted
}

const accessBetween = (source: NodeKind, wanted: Access | undefined): Access | undefined => {
  if (source === 'store') return wanted === 'tier' ? 'tier' : 'materialize'
  if (wanted === undefined || wanted === 'read') return wanted
  return 'write'
}

const fitted = (raw: RawEdge, id: string, nodes: readonly ModelNode[]): ModelEdge | undefined => {
  const source = at(nodes, raw.source)
  const target = at(nodes, raw.target)
  if (source === undefined || target === undefined) return undefined
  const kind = possibleKind(raw.kind, source.kind, target.kind)
  if (kind === undefined) return undefined
  const edge: Mutable<RawEdgeRecord> = { ...raw, id, kind, source: source.id, target: target.id }
  if (edge.trigger !== undefined && !TRIGGERS_OF[kind].includes(edge.trigger)) edge.trigger = undefined
  if (kind === 'rpc') edge.ack = undefined
  if (kind === 'data') edge.access = accessBetween(source.kind, raw.access)
  else if (source.kind === 'store') edge.reply = undefined
  return compact<ModelEdge>(edge)
}
type RawEdgeRecord = Omit<RawEdge, 'source' | 'target'> & { readonly id: string; readonly source: string; readonly target: string }

const rawGroup = fc.record({ parent: maybe(pick, 2), team: maybe(oneOf(TEAMS)) })
const rawWaiver = fc.record({ rule: oneOf(RULE_IDS), subject: pick, expires: maybe(oneOf(['2020-01-01', '2030-06-15', '2099-12-31']), 2) })
const rawContract = fc.record({ subject: pick, expect: oneOf(EXPECTATIONS), text: maybe(oneOf(['No order is lost']), 2) })
const rawWorkflow = fc.record({ edges: fc.array(pick, { maxLength: 6 }) })
const setting = fc.oneof(
  oneOf(SEVERITY_SETTINGS).map((severity) => (): RuleSetting => severity),
  fc
    .tuple(oneOf(SEVERITY_SETTINGS), fc.integer({ min: 1, max: 4 }))
    .map(([severity, option]) => (rule: RuleId): RuleSetting => [
      severity,
      Object.fromEntries(Object.keys(RULE_OPTIONS[rule]).map((key) => [key, option])),
    ]),
)

const groupsFrom = (raws: readonly { readonly parent: Choice | undefined; readonly team: string | undefined }[]): Group[] =>
  raws.map(({ parent, team }, i) =>
    compact<Group>({
      id: `g${i}`,
      name: `Group ${i}`,
      parent: parent === undefined || i === 0 ? undefined : `g${parent % i}`,
      team,
      description: undefined,
      position: undefined,
      size: undefined,
      extra: undefined,
    }),
  )

const nodesFrom = (raws: readonly RawNode[], ids: readonly string[], groups: readonly Group[]): ModelNode[] =>
  raws.map((raw, i) =>
    compact<ModelNode>({
      description: undefined,
      position: undefined,
      size: undefined,
      extra: undefined,
      ...raw,
      id: ids[i] ?? `n${i}`,
      group: raw.group === undefined ? undefined : at(groups, raw.group)?.id,
    }),
  )

const orUndefined = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

/**
 * Small valid models of every shape: cycles, loops, several edges between two nodes, nested groups, teams, all traits, technologies,
 * settings, waivers, workflows and contracts. Nodes stand in no order, edges in the order of their numbers (10 after 9).
 */
export const arbitraryModel = (size: Size = {}): Arbitrary<Model> =>
  fc
    .record({
      nodes: fc.array(rawNode, { minLength: 0, maxLength: size.nodes ?? 7 }),
      ids: fc.shuffledSubarray([...NODE_IDS], { minLength: NODE_IDS.length }),
      edges: fc.array(rawEdge, { maxLength: size.edges ?? 10 }),
      edgeIds: fc.constantFrom('', 'e', 'E'),
      groups: fc.array(rawGroup, { maxLength: size.groups ?? 3 }),
      workflows: fc.array(rawWorkflow, { maxLength: 2 }),
      contracts: fc.array(rawContract, { maxLength: 2 }),
      waivers: fc.array(rawWaiver, { maxLength: 2 }),
      settings: maybe(fc.array(fc.tuple(oneOf(RULE_IDS), setting), { maxLength: 3 }), 4),
    })
    .map((raw): Model => {
      const groups = groupsFrom(raw.groups)
      const nodes = nodesFrom(raw.nodes, raw.ids, groups)
      const edges = raw.edges.flatMap((edge, i) => fitted(edge, `${raw.edgeIds}${i + 1}`, nodes) ?? [])
      const subjects = [...nodes.map(({ id }) => `node:${id}`), ...edges.map(({ id }) => `edge:${id}`)]
      const workflows = raw.workflows.map((workflow, i): Workflow => ({
        id: `w${i}`,
        name: `Workflow ${i}`,
        edges: workflow.edges.flatMap((choice) => at(edges, choice)?.id ?? []),
      }))
      const promised = [...nodes.map(({ id }) => `node:${id}`), ...workflows.map(({ id }) => `workflow:${id}`)]
      const contracts = raw.contracts.flatMap(({ subject, expect, text }, i): Contract[] => {
        const on = at(promised, subject)
        return on === undefined ? [] : [compact<Contract>({ id: `c${i}`, text, subject: on, expect })]
      })
      const waivers = raw.waivers.flatMap(({ rule, subject, expires }): Waiver[] => {
        const on = at(subjects, subject)
        return on === undefined ? [] : [compact<Waiver>({ rule, subject: on, reason: 'accepted', owner: undefined, expires })]
      })
      const rules = raw.settings === undefined ? undefined : Object.fromEntries(raw.settings.map(([rule, make]) => [rule, make(rule)]))
      return compact<Model>({
        $schema: undefined,
        format: 'coordinated-progress',
        version: 1,
        name: undefined,
        description: undefined,
        nodes,
        edges,
        groups: orUndefined(groups),
        workflows: orUndefined(workflows),
        contracts: orUndefined(contracts),
        waivers: orUndefined(waivers),
        settings: rules === undefined ? undefined : { rules },
        extra: undefined,
      })
    })
