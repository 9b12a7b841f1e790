import type { Command } from '../../model/graph/commands'
import type { EdgeKind, Model, ModelEdge } from '../../model/schema/model'
import { groupSubject } from '../store/selection'
import { batch, type Edit, type Refused } from './edit'
import { freshIds } from './ids'
import { count, quoted } from './words'

/** The group that encloses all of these nodes and groups, if they share one. */
const commonParent = (model: Model, nodes: ReadonlySet<string>, groups: ReadonlySet<string>): string | undefined => {
  const parents = new Set([
    ...model.nodes.filter((node) => nodes.has(node.id)).map((node) => node.group),
    ...(model.groups ?? []).filter((group) => groups.has(group.id)).map((group) => group.parent),
  ])
  const [only] = parents
  return parents.size === 1 ? only : undefined
}

/** Wraps nodes and groups in a new group, inside the one they share. */
export const wrapInGroup = (
  model: Model,
  nodes: ReadonlySet<string>,
  groups: ReadonlySet<string> = new Set(),
  name?: string,
): Edit | Refused => {
  if (nodes.size + groups.size === 0) return { refused: 'Select what the group should hold.' }
  const id = freshIds(model).group()
  const parent = commonParent(model, nodes, groups)
  const title = name ?? `Group ${(model.groups?.length ?? 0) + 1}`
  const inside = model.nodes.filter((node) => nodes.has(node.id) && !(node.group !== undefined && groups.has(node.group)))
  return {
    command: batch([
      { type: 'addGroup', group: { id, name: title, ...(parent === undefined ? {} : { parent }) } },
      ...[...groups].map((group): Command => ({ type: 'setGroup', id: group, patch: { parent: id } })),
      ...inside.map((node): Command => ({ type: 'setNode', id: node.id, patch: { group: id } })),
    ]),
    label: `Group ${count(nodes.size + groups.size, 'element')}`,
    select: [groupSubject(id)],
  }
}

/** Takes groups away and leaves what they held. */
export const ungroup = (groups: readonly string[]): Edit | Refused =>
  groups.length === 0
    ? { refused: 'Select a group to take apart.' }
    : { command: { type: 'remove', groups }, label: `Ungroup ${count(groups.length, 'group')}`, select: [] }

/** Puts nodes into a group, or out of all with `null`. */
export const putInGroup = (nodes: readonly string[], group: string | null, name: string): Edit => ({
  command: batch(nodes.map((id) => ({ type: 'setNode', id, patch: { group } }))),
  label:
    group === null
      ? `Take ${count(nodes.length, 'node')} out of ${quoted(name)}`
      : `Put ${count(nodes.length, 'node')} into ${quoted(name)}`,
})

/** Renames a channel on every edge that belongs to it. */
export const renameChannel = (model: Model, kind: EdgeKind, from: string, to: string): Edit => {
  const edges = model.edges.filter((edge) => edge.kind === kind && edge.channel === from)
  return {
    command: batch(edges.map((edge) => ({ type: 'setEdge', id: edge.id, patch: { channel: to } }))),
    label: `Rename the ${kind} ${quoted(from)} to ${quoted(to)}`,
  }
}

/** Every coordination edge that a node can lead to: “everything downstream of here”. */
export const downstreamEdges = (model: Model, node: string): readonly string[] => {
  const out = new Map<string, ModelEdge[]>()
  for (const edge of model.edges) {
    if (edge.kind === 'data') continue
    const known = out.get(edge.source)
    if (known === undefined) out.set(edge.source, [edge])
    else known.push(edge)
  }
  const reached = new Set([node])
  const edges: string[] = []
  for (const at of reached)
    for (const edge of out.get(at) ?? []) {
      edges.push(edge.id)
      reached.add(edge.target)
    }
  return edges
}

/** Names a set of edges as a workflow. */
export const nameWorkflow = (model: Model, name: string, edges: readonly string[]): Edit | Refused => {
  if (edges.length === 0) return { refused: 'Select the edges that make up the workflow.' }
  const taken = new Set((model.workflows ?? []).map((workflow) => workflow.id))
  let n = 1
  while (taken.has(`workflow-${n}`)) n++
  return { command: { type: 'putWorkflow', workflow: { id: `workflow-${n}`, name, edges } }, label: `Name the workflow ${quoted(name)}` }
}
