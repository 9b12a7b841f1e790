import type { Contract, Model } from '../schema/model'
import type { Command } from './commands'
import { patched, withList } from './patching'

const withoutEdges = (model: Model, gone: ReadonlySet<string>): Model => {
  if (gone.size === 0) return model
  const next = { ...model, edges: model.edges.filter((edge) => !gone.has(edge.id)) }
  const workflows = (model.workflows ?? []).map((workflow) =>
    workflow.edges.some((edge) => gone.has(edge)) ? { ...workflow, edges: workflow.edges.filter((edge) => !gone.has(edge)) } : workflow,
  )
  return workflows.length === 0 ? next : { ...next, workflows }
}

export const withoutContracts = (model: Model, isGone: (contract: Contract) => boolean): Model => {
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

export const remove = (model: Model, command: Extract<Command, { type: 'remove' }>): Model => {
  const nodes = new Set(command.nodes)
  const edges = new Set(command.edges)
  if (nodes.size > 0) for (const edge of model.edges) if (nodes.has(edge.source) || nodes.has(edge.target)) edges.add(edge.id)
  const withoutNodes = nodes.size === 0 ? model : { ...model, nodes: model.nodes.filter((node) => !nodes.has(node.id)) }
  const promised = withoutContracts(withoutNodes, ({ subject }) => subject.startsWith('node:') && nodes.has(subject.slice('node:'.length)))
  return withoutGroups(withoutEdges(promised, edges), new Set(command.groups))
}
