import {
  isRootKind,
  isWorkingKind,
  type Contract,
  type Group,
  type Issue,
  type Model,
  type ModelEdge,
  type ModelNode,
  type NodeKind,
  type Position,
  type Result,
} from '../schema/model'
import { checkEdgeKinds } from '../schema/references'
import { contractRecord, edgeRecord, groupRecord, modelRecord, nodeRecord, waiverRecord, workflowRecord } from '../schema/records'
import type { RecordField } from '../schema/field'
import type { Command, Patch } from './commands'
import { withPin } from './pinned'

type Keyed = { readonly id: string }

/** Stops a command that cannot be carried out; caught at the one place below, so that a batch is all or none. */
class Refusal extends Error {
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.message)
    this.issue = issue
  }
}

const refuse = (pointer: string, message: string): never => {
  throw new Refusal({ pointer, message })
}

const patched = <T extends object>(item: T, patch: Patch<T>): T => {
  const result = { ...item } as Record<string, unknown>
  let changed = false
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || value === result[key] || (value === null && !(key in result))) continue
    changed = true
    if (value === null) delete result[key]
    else result[key] = value
  }
  return changed ? (result as T) : item
}

const checkRecord = (record: RecordField, item: unknown, pointer: string): void => {
  if (!record.accepts(item)) record.explain(item, pointer, (at, message) => refuse(at, message))
}

const replaceIn = <T extends Keyed>(list: readonly T[], id: string, what: string, change: (item: T) => T): readonly T[] => {
  const at = list.findIndex((item) => item.id === id)
  const item = list[at] ?? refuse('', `There is no ${what} with the id "${id}" any more.`)
  const next = change(item)
  return next === item ? list : list.with(at, next)
}

const withList = (model: Model, key: 'groups' | 'workflows' | 'contracts' | 'waivers', list: readonly unknown[]): Model => {
  if (list === model[key]) return model
  if (list.length > 0) return { ...model, [key]: list }
  const { [key]: _, ...rest } = model
  return rest
}

/** Traits that the edge's kind does not know are dropped, so that changing the kind of an edge is one step. */
const fitted = (edge: ModelEdge): ModelEdge => {
  const patch: { -readonly [K in keyof ModelEdge]?: null } = {}
  const { kind, trigger } = edge
  if (kind === 'data') for (const key of ['trigger', 'ack', 'reply', 'message', 'channel'] as const) patch[key] = null
  if (kind !== 'data') patch.access = null
  if (kind === 'rpc') for (const key of ['ack', 'channel'] as const) patch[key] = null
  if ((kind === 'rpc' && trigger === 'channel') || ((kind === 'queue' || kind === 'topic') && trigger === 'callee')) patch.trigger = null
  return patched(edge, patch as Patch<ModelEdge>)
}

const kindOf = (model: Model, id: string, pointer: string): NodeKind =>
  model.nodes.find((node) => node.id === id)?.kind ?? refuse(pointer, `There is no node with the id "${id}".`)

const checkEdge = (model: Model, edge: ModelEdge): ModelEdge => {
  checkRecord(edgeRecord, edge, '')
  const source = kindOf(model, edge.source, '/source')
  const target = kindOf(model, edge.target, '/target')
  checkEdgeKinds(edge, source, target, '', (pointer, message) => refuse(pointer, message))
  return edge
}

const checkNew = (list: readonly Keyed[], id: string, what: string): void => {
  if (list.some((item) => item.id === id)) refuse('/id', `The id "${id}" is already taken by another ${what}.`)
}

const checkGroup = (model: Model, id: string | undefined): void => {
  if (id !== undefined && !model.groups?.some((group) => group.id === id)) refuse('/group', `There is no group with the id "${id}".`)
}

const checkParents = (model: Model, group: Group): Group => {
  const seen = new Set([group.id])
  for (let at = group.parent; at !== undefined; at = model.groups?.find((other) => other.id === at)?.parent) {
    checkGroup(model, at)
    if (seen.has(at)) refuse('/parent', `The group “${group.name}” cannot lie inside itself.`)
    seen.add(at)
  }
  return group
}

/** A node that changes kind takes its edges along, so each of them must still be possible. */
const setNode = (model: Model, id: string, patch: Patch<ModelNode>): Model => {
  const nodes = replaceIn(model.nodes, id, 'node', (node) => patched(node, patch))
  if (nodes === model.nodes) return model
  const next = { ...model, nodes }
  const node = nodes.find((item) => item.id === id)
  checkRecord(nodeRecord, node, '')
  checkGroup(model, node?.group)
  if (patch.kind !== undefined) for (const edge of model.edges) if (edge.source === id || edge.target === id) checkEdge(next, edge)
  return next
}

const setEdge = (model: Model, id: string, patch: Patch<ModelEdge>): Model => {
  const change = (edge: ModelEdge): ModelEdge => {
    const next = patched(edge, patch)
    return next === edge ? edge : checkEdge(model, next.kind === edge.kind ? next : fitted(next))
  }
  const edges = replaceIn(model.edges, id, 'edge', change)
  return edges === model.edges ? model : { ...model, edges }
}

const setGroup = (model: Model, id: string, patch: Patch<Group>): Model => {
  const groups = replaceIn(model.groups ?? [], id, 'group', (group) => checkParents(model, patched(group, patch)))
  groups.forEach((group, i) => group.id === id && checkRecord(groupRecord, group, `/groups/${i}`))
  return withList(model, 'groups', groups)
}

const moved = <T extends Keyed & { readonly position?: Position }>(
  list: readonly T[],
  positions: Readonly<Record<string, Position>> | undefined,
  marked: (item: T) => T = (item) => item,
): readonly T[] => {
  if (positions === undefined) return list
  let changed = false
  const next = list.map((item) => {
    const position = Object.hasOwn(positions, item.id) ? positions[item.id] : undefined
    if (position === undefined) return item
    const stays = position.x === item.position?.x && position.y === item.position.y
    const put = marked(stays ? item : { ...item, position })
    if (put !== item) changed = true
    return put
  })
  return changed ? next : list
}

const move = (model: Model, command: Extract<Command, { type: 'move' }>): Model => {
  const { pinned } = command
  const nodes = moved(model.nodes, command.nodes, pinned === undefined ? undefined : (node) => withPin(node, pinned))
  const groups = moved(model.groups ?? [], command.groups)
  const next = nodes === model.nodes ? model : { ...model, nodes }
  return groups.length === 0 ? next : withList(next, 'groups', groups)
}

const withoutEdges = (model: Model, gone: ReadonlySet<string>): Model => {
  if (gone.size === 0) return model
  const next = { ...model, edges: model.edges.filter((edge) => !gone.has(edge.id)) }
  const workflows = (model.workflows ?? []).map((workflow) =>
    workflow.edges.some((edge) => gone.has(edge)) ? { ...workflow, edges: workflow.edges.filter((edge) => !gone.has(edge)) } : workflow,
  )
  return workflows.length === 0 ? next : { ...next, workflows }
}

const withoutContracts = (model: Model, isGone: (contract: Contract) => boolean): Model => {
  const kept = (model.contracts ?? []).filter((contract) => !isGone(contract))
  return kept.length === (model.contracts?.length ?? 0) ? model : withList(model, 'contracts', kept)
}

const withoutGroups = (model: Model, gone: ReadonlySet<string>): Model => {
  if (gone.size === 0) return model
  const groups = model.groups ?? []
  const byId = new Map(groups.map((group) => [group.id, group]))
  const survivor = (id: string | undefined): string | undefined => {
    let at = id
    while (at !== undefined && gone.has(at)) at = byId.get(at)?.parent
    return at
  }
  const left = groups.filter((group) => !gone.has(group.id)).map((group) => patched(group, { parent: survivor(group.parent) ?? null }))
  const nodes = model.nodes.map((node) =>
    node.group !== undefined && gone.has(node.group) ? patched(node, { group: survivor(node.group) ?? null }) : node,
  )
  return withList({ ...model, nodes }, 'groups', left)
}

const remove = (model: Model, command: Extract<Command, { type: 'remove' }>): Model => {
  const nodes = new Set(command.nodes)
  const edges = new Set(command.edges)
  if (nodes.size > 0) for (const edge of model.edges) if (nodes.has(edge.source) || nodes.has(edge.target)) edges.add(edge.id)
  const withoutNodes = nodes.size === 0 ? model : { ...model, nodes: model.nodes.filter((node) => !nodes.has(node.id)) }
  const promised = withoutContracts(withoutNodes, ({ subject }) => subject.startsWith('node:') && nodes.has(subject.slice('node:'.length)))
  return withoutGroups(withoutEdges(promised, edges), new Set(command.groups))
}

const put = <T>(list: readonly T[], item: T, same: (other: T) => boolean): readonly T[] => {
  const at = list.findIndex(same)
  return at < 0 ? [...list, item] : list.with(at, item)
}

const putContract = (model: Model, contract: Contract): Model => {
  checkRecord(contractRecord, contract, '')
  const exists = [...model.nodes.map(({ id }) => `node:${id}`), ...(model.workflows ?? []).map(({ id }) => `workflow:${id}`)]
  if (!exists.includes(contract.subject)) refuse('/subject', `There is no "${contract.subject}" that a contract could be about.`)
  return withList(
    model,
    'contracts',
    put(model.contracts ?? [], contract, (other) => other.id === contract.id),
  )
}

const setRule = (model: Model, command: Extract<Command, { type: 'setRule' }>): Model => {
  const { [command.rule]: _, ...others } = model.settings?.rules ?? {}
  const rules = command.setting === null ? others : { ...others, [command.rule]: command.setting }
  const { settings: __, ...rest } = model
  if (Object.keys(rules).length === 0) return rest
  const next = { ...rest, settings: { rules } }
  checkRecord(modelRecord, { ...next, nodes: [], edges: [] }, '')
  return next
}

const apply = (model: Model, command: Command): Model => {
  switch (command.type) {
    case 'addNode':
      checkRecord(nodeRecord, command.node, '')
      checkNew(model.nodes, command.node.id, 'node')
      checkGroup(model, command.node.group)
      return { ...model, nodes: [...model.nodes, command.node] }
    case 'addEdge':
      checkNew(model.edges, command.edge.id, 'edge')
      return { ...model, edges: [...model.edges, checkEdge(model, command.edge)] }
    case 'addGroup':
      checkRecord(groupRecord, command.group, '')
      checkNew(model.groups ?? [], command.group.id, 'group')
      return { ...model, groups: [...(model.groups ?? []), checkParents(model, command.group)] }
    case 'setNode':
      return setNode(model, command.id, command.patch)
    case 'setEdge':
      return setEdge(model, command.id, command.patch)
    case 'setGroup':
      return setGroup(model, command.id, command.patch)
    case 'setModel': {
      const next = patched(model, command.patch as Patch<Model>)
      checkRecord(modelRecord, { ...next, nodes: [], edges: [] }, '')
      return next
    }
    case 'move':
      return move(model, command)
    case 'remove':
      return remove(model, command)
    case 'putWorkflow':
      checkRecord(workflowRecord, command.workflow, '')
      for (const edge of command.workflow.edges)
        if (!model.edges.some((other) => other.id === edge)) refuse('/edges', `There is no edge with the id "${edge}".`)
      return withList(
        model,
        'workflows',
        put(model.workflows ?? [], command.workflow, (other) => other.id === command.workflow.id),
      )
    case 'removeWorkflow':
      return withList(
        withoutContracts(model, ({ subject }) => subject === `workflow:${command.id}`),
        'workflows',
        (model.workflows ?? []).filter((workflow) => workflow.id !== command.id),
      )
    case 'putContract':
      return putContract(model, command.contract)
    case 'removeContract':
      return withoutContracts(model, ({ id }) => id === command.id)
    case 'putWaiver':
      checkRecord(waiverRecord, command.waiver, '')
      return withList(
        model,
        'waivers',
        put(model.waivers ?? [], command.waiver, (other) => other.rule === command.waiver.rule && other.subject === command.waiver.subject),
      )
    case 'removeWaiver':
      return withList(
        model,
        'waivers',
        (model.waivers ?? []).filter((waiver) => waiver.rule !== command.rule || waiver.subject !== command.subject),
      )
    case 'setRule':
      return setRule(model, command)
    case 'replaceModel':
      return command.model
    case 'batch':
      return command.commands.reduce(apply, model)
    default:
      return command satisfies never
  }
}

/**
 * Carries out a command on a valid model: a new valid model that shares everything unchanged (the same object where nothing
 * changed), or one issue that says why it cannot be done. The pointer is relative to the record that was edited.
 */
export const applyCommand = (model: Model, command: Command): Result<Model> => {
  try {
    return { ok: true, value: apply(model, command) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: [error.issue] }
    throw error
  }
}

/** Why no edge of this kind can run from one node kind to another, or undefined where it can. */
export const whyNot = (kind: ModelEdge['kind'], source: NodeKind, target: NodeKind): string | undefined => {
  let reason: string | undefined
  const between = kind === 'data' && source === 'store' && target === 'store'
  const edge = { id: 'new', kind, source: 'a', target: 'b', ...(between ? { access: 'materialize' } : {}) }
  checkEdgeKinds(edge, source, target, '', (_, message) => (reason ??= message))
  return reason
}

/** The kind of edge a person most likely means between two node kinds. */
export const likelyKind = (source: NodeKind, target: NodeKind): ModelEdge['kind'] =>
  target === 'store' && !isRootKind(source)
    ? 'data'
    : source === 'store'
      ? 'topic'
      : isWorkingKind(source) || isRootKind(source)
        ? 'rpc'
        : 'queue'
