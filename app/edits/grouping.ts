import { analyze } from '../../model/analysis/analyze'
import { applyCommand } from '../../model/graph/applyCommand'
import { collapsedExtra, isCollapsed } from '../../model/graph/collapsed'
import type { Command } from '../../model/graph/commands'
import { makeRoom } from '../../model/layout/makeRoom'
import type { Box } from '../../model/picture/box'
import type { EdgeKind, Group, Model, ModelEdge } from '../../model/schema/model'
import { groupSubject } from '../store/selection'
import { withContents } from './contents'
import { asFresh, batch, type Edit, type Refused } from './edit'
import { freshIds } from './ids'
import { quoted } from './words'
import { count } from '../../model/schema/count'

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
    ...(name === undefined ? asFresh(groupSubject(id)) : { select: [groupSubject(id)] }),
  }
}

/** Takes groups away and leaves what they held. */
export const ungroup = (groups: readonly string[]): Edit | Refused =>
  groups.length === 0
    ? { refused: 'Select a group to take apart.' }
    : { command: { type: 'remove', groups }, label: `Ungroup ${count(groups.length, 'group')}`, select: [] }

/** The groups expanded, and what would then lie under them moved aside. */
const withRoom = (model: Model, expanding: Command, expanded: ReadonlySet<string>): Command => {
  const after = applyCommand(model, expanding)
  if (!after.ok) return expanding
  const { nodes, groups } = makeRoom(analyze(model), analyze(after.value), expanded)
  if (Object.keys(nodes).length + Object.keys(groups).length === 0) return expanding
  return { type: 'batch', commands: [expanding, { type: 'move', nodes, groups }] }
}

/** Collapses groups into cards, or expands them where all of them are collapsed already. */
export const toggleCollapsed = (model: Model, ids: ReadonlySet<string>): Edit | Refused => {
  const groups = (model.groups ?? []).filter((group) => ids.has(group.id))
  const [only] = groups
  if (only === undefined) return { refused: 'Select a group to collapse.' }
  const collapsed = !groups.every(isCollapsed)
  const { nodes } = withContents(model, { nodes: new Set<string>(), groups: ids })
  if (collapsed && nodes.size === 0) return { refused: `There is nothing in ${quoted(only.name)} to hide.` }
  const verb = collapsed ? 'Collapse' : 'Expand'
  const folding = batch(groups.map((group) => ({ type: 'setGroup', id: group.id, patch: { extra: collapsedExtra(group, collapsed) } })))
  return {
    command: collapsed ? folding : withRoom(model, folding, ids),
    label: groups.length === 1 ? `${verb} ${quoted(only.name)}` : `${verb} ${count(groups.length, 'group')}`,
    select: groups.map(({ id }) => groupSubject(id)),
  }
}

type Lying = { readonly nodes: readonly string[]; readonly groups: readonly string[] }

/** A frame that would vanish with the last of what lies in it keeps its place. */
const keepFrame = (group: Group, frame: Box | undefined): readonly Command[] =>
  frame === undefined || group.position !== undefined
    ? []
    : [
        {
          type: 'setGroup',
          id: group.id,
          patch: { position: { x: frame.x, y: frame.y }, size: { width: frame.width, height: frame.height } },
        },
      ]

/** Puts nodes and groups into a group, or out of all with `null`. `frameOf` says where the frame of a group is drawn. */
export const putInto = (
  { nodes, groups = [] }: Pick<Model, 'nodes' | 'groups'>,
  moved: Lying,
  group: string | null,
  frameOf: (group: string) => Box | undefined,
): readonly Command[] => {
  const [movedNodes, movedGroups] = [new Set(moved.nodes), new Set(moved.groups)]
  const left = new Set([
    ...nodes.filter(({ id }) => movedNodes.has(id)).map((node) => node.group),
    ...groups.filter(({ id }) => movedGroups.has(id)).map(({ parent }) => parent),
  ])
  const kept = new Set([
    ...nodes.filter(({ id }) => !movedNodes.has(id)).map((node) => node.group),
    ...groups.filter(({ id }) => !movedGroups.has(id)).map(({ parent }) => parent),
  ])
  return [
    ...moved.nodes.map((id): Command => ({ type: 'setNode', id, patch: { group } })),
    ...moved.groups.map((id): Command => ({ type: 'setGroup', id, patch: { parent: group } })),
    ...groups
      .filter(({ id }) => left.has(id) && !kept.has(id) && id !== group)
      .flatMap((emptied) => keepFrame(emptied, frameOf(emptied.id))),
  ]
}

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

/** Is there a workflow of this name, besides one? */
export const hasWorkflow = ({ workflows = [] }: Pick<Model, 'workflows'>, name: string, besides?: string): boolean =>
  workflows.some((workflow) => workflow.id !== besides && workflow.name === name.trim())

/** Names a set of edges as a workflow. */
export const nameWorkflow = (model: Model, name: string, edges: readonly string[]): Edit | Refused => {
  if (edges.length === 0) return { refused: 'Select the edges that make up the workflow.' }
  if (hasWorkflow(model, name)) return { refused: `There is a workflow ${quoted(name)} already. Give this one a name of its own.` }
  const taken = new Set((model.workflows ?? []).map((workflow) => workflow.id))
  let n = 1
  while (taken.has(`workflow-${n}`)) n++
  return { command: { type: 'putWorkflow', workflow: { id: `workflow-${n}`, name, edges } }, label: `Name the workflow ${quoted(name)}` }
}
