import type { Contract, Group, Model, ModelEdge, ModelNode, NodeKind, Position, Result } from '../schema/model'
import { checkEdgeKinds } from '../schema/references'
import { contractRecord, edgeRecord, groupRecord, modelRecord, nodeRecord, waiverRecord, workflowRecord } from '../schema/records'
import type { Command, Patch } from './commands'
import { checkRecord, patched, Refusal, refuse, replaceIn, withList, type Keyed } from './patching'
import { withPin } from './pinned'
import { remove, withoutContracts } from './removing'

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
  checkEdgeKinds(edge, source, target, (pointer, message) => refuse(pointer, message))
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
