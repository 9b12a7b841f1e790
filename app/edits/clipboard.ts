import { applyCommand } from '../../model/graph/applyCommand'
import type { Command } from '../../model/graph/commands'
import { parseModelText } from '../../model/formats/json/parseModelText'
import { printModel } from '../../model/formats/json/printModel'
import { freeShift } from '../../model/layout/freePlaces'
import type { Point } from '../../model/picture/box'
import { FORMAT, nameOf, VERSION, type Group, type Model } from '../../model/schema/model'
import { groupSubject, nodeSubject } from '../store/selection'
import { boxesOf, boxOf, snap } from './boxes'
import { batch, type Edit, type Refused } from './edit'
import { freshIds } from './ids'
import { theEdges, theNodes } from './words'
import { listed } from '../../model/analysis/words'
import { count } from '../../model/schema/count'

const enclosing = (model: Model, wanted: ReadonlySet<string>): readonly Group[] =>
  (model.groups ?? []).filter((group) => wanted.has(group.id))

/** The nodes and, of the edges and groups, what lies wholly within them: a small model of its own. */
const fragmentOf = (model: Model, nodes: ReadonlySet<string>, groups: ReadonlySet<string> = new Set()): Model => {
  const kept = enclosing(model, groups)
  const inside = new Set(kept.map((group) => group.id))
  return {
    format: FORMAT,
    version: VERSION,
    nodes: model.nodes
      .filter((node) => nodes.has(node.id))
      .map(({ group, ...node }) => (group !== undefined && inside.has(group) ? { ...node, group } : node)),
    edges: model.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target)),
    ...(kept.length === 0
      ? {}
      : { groups: kept.map(({ parent, ...group }) => (parent !== undefined && inside.has(parent) ? { ...group, parent } : group)) }),
  }
}

/** The selection as the text of a model, so that it pastes anywhere as text. */
export const copyText = (model: Model, nodes: ReadonlySet<string>, groups?: ReadonlySet<string>): string =>
  printModel(fragmentOf(model, nodes, groups))

const move = (at: Point | undefined, by: Point): { readonly position?: Point } =>
  at === undefined ? {} : { position: { x: at.x + by.x, y: at.y + by.y } }

const parentsFirst = (groups: readonly Group[]): readonly Group[] => {
  const placed = new Set<string>()
  const ordered: Group[] = []
  for (let rest = [...groups]; rest.length > 0;) {
    const ready = rest.filter((group) => group.parent === undefined || placed.has(group.parent))
    if (ready.length === 0) break
    for (const group of ready) placed.add(group.id)
    ordered.push(...ready)
    rest = rest.filter((group) => !placed.has(group.id))
  }
  return ordered
}

/** The group in which something of a fragment comes to lie that lies in none of the fragment’s own. */
type HomeOf = (id: string, type: 'node' | 'group') => string | undefined

/** Adds a fragment, moved as one to a free place; what has an id that is taken gets one of its own. */
const addFragment = (model: Model, fragment: Model, offset: Point, label: string, homeOf: HomeOf, margin?: number): Edit => {
  const ids = freshIds(model)
  const nodeIds = new Map(fragment.nodes.map((node) => [node.id, ids.node(node.kind, node.id)]))
  const groupIds = new Map((fragment.groups ?? []).map((group) => [group.id, ids.group(group.id)]))
  const wanted = boxesOf(fragment).map((box) => ({ ...box, x: box.x + offset.x, y: box.y + offset.y }))
  const free = freeShift(wanted, boxesOf(model), margin)
  const by = { x: offset.x + free.x, y: offset.y + free.y }
  const groups = parentsFirst(fragment.groups ?? []).map((group): Command => {
    const { parent, position, ...rest } = group
    const newParent = parent === undefined ? homeOf(group.id, 'group') : groupIds.get(parent)
    return {
      type: 'addGroup',
      group: {
        ...rest,
        id: groupIds.get(group.id) ?? group.id,
        ...(newParent === undefined ? {} : { parent: newParent }),
        ...move(position, by),
      },
    }
  })
  const nodes = fragment.nodes.map((node): Command => {
    const { group, position, ...rest } = node
    const newGroup = group === undefined ? homeOf(node.id, 'node') : groupIds.get(group)
    return {
      type: 'addNode',
      node: {
        ...rest,
        id: nodeIds.get(node.id) ?? node.id,
        // What was shown by its id is called so still.
        ...(nodeIds.get(node.id) === node.id ? {} : { name: nameOf(node) }),
        ...(newGroup === undefined ? {} : { group: newGroup }),
        ...move(position ?? { x: 0, y: 0 }, by),
      },
    }
  })
  const edges = fragment.edges.map((edge): Command => ({
    type: 'addEdge',
    edge: {
      ...edge,
      id: ids.edge(edge.kind, edge.id),
      source: nodeIds.get(edge.source) ?? edge.source,
      target: nodeIds.get(edge.target) ?? edge.target,
    },
  }))
  return {
    command: batch([...groups, ...nodes, ...edges]),
    label,
    select: [...groupIds.values()].map(groupSubject).concat([...nodeIds.values()].map(nodeSubject)),
  }
}

/** Nothing is drawn yet: what is pasted brings all it says along. */
export const isEmpty = ({ nodes, groups = [] }: Model): boolean => nodes.length + groups.length === 0

/** A whole model, with all that it says besides nodes and edges, in place of an empty drawing. */
const fillWith = (model: Model, whole: Model, by: Point, label: string): Edit => {
  const name = model.name ?? whole.name
  return {
    command: {
      type: 'replaceModel',
      model: {
        ...whole,
        ...(name === undefined ? {} : { name }),
        nodes: whole.nodes.map((node) => ({ ...node, ...move(node.position, by) })),
        ...(whole.groups === undefined ? {} : { groups: whole.groups.map((group) => ({ ...group, ...move(group.position, by) })) }),
      },
    },
    label,
    select: whole.nodes.map(({ id }) => nodeSubject(id)),
  }
}

/** Pastes the text of a model around a point, into a group if one is named. A model without positions stands in a column until it is arranged. */
export const paste = (model: Model, text: string, centre: Point, group?: string): Edit | Refused => {
  const parsed = parseModelText(text)
  if (!parsed.ok) return { refused: parsed.issues[0]?.message ?? 'The clipboard holds no model.' }
  if (parsed.value.nodes.length === 0) return { refused: 'The model on the clipboard is empty.' }
  const fragment = {
    ...parsed.value,
    nodes: parsed.value.nodes.map((node, i) => (node.position === undefined ? { ...node, position: { x: 0, y: i * 100 } } : node)),
  }
  const boxes = fragment.nodes.map(boxOf)
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.x + box.width)), Math.max(...boxes.map((box) => box.y + box.height))]
  const offset = { x: snap(centre.x - (left + right) / 2), y: snap(centre.y - (top + bottom) / 2) }
  const label = `Paste ${count(fragment.nodes.length, 'node')}`
  return isEmpty(model) ? fillWith(model, fragment, offset, label) : addFragment(model, fragment, offset, label, () => group)
}

const homeIn =
  ({ nodes, groups = [] }: Model): HomeOf =>
  (id, type) =>
    type === 'node' ? nodes.find((node) => node.id === id)?.group : groups.find((group) => group.id === id)?.parent

const A_LITTLE = { x: 40, y: 40 } as const

/** A copy beside the original in the same group; or where it was put by hand, as near to others as the hand wants it. */
export const duplicate = (
  model: Model,
  nodes: ReadonlySet<string>,
  groups: ReadonlySet<string>,
  by?: Point,
  homeOf: HomeOf = homeIn(model),
): Edit => {
  const label = `Duplicate ${theNodes(model, nodes)}`
  return addFragment(model, fragmentOf(model, nodes, groups), by ?? A_LITTLE, label, homeOf, by === undefined ? undefined : 0)
}

/** Deletes what is selected; nodes go with their edges. */
export const removeAll = (
  model: Model,
  selected: { readonly nodes: readonly string[]; readonly edges: readonly string[]; readonly groups: readonly string[] },
): Edit | Refused => {
  const command: Command = { type: 'remove', ...selected }
  const parts = [
    ...(selected.nodes.length > 0 ? [theNodes(model, new Set(selected.nodes))] : []),
    ...(selected.edges.length > 0 ? [theEdges(model, selected.edges)] : []),
    ...(selected.groups.length > 0 ? [count(selected.groups.length, 'group')] : []),
  ]
  if (parts.length === 0) return { refused: 'Nothing is selected.' }
  const result = applyCommand(model, command)
  return result.ok
    ? { command, label: `Delete ${listed(parts)}`, select: [] }
    : { refused: result.issues[0]?.message ?? 'That is not possible.' }
}
