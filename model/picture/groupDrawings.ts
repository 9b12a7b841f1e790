import type { Analysis } from '../analysis/analyze'
import type { Group, Model, Position } from '../schema/model'
import { boundsOf, joined, sameBox, type Box } from './box'
import { FONTS } from './fonts'
import { isInsideCollapsed, type GroupCard, type PlacedCard } from './groupCards'
import type { Mark } from './mark'
import { isShown, type NodeDrawings } from './nodeDrawings'
import { roundedRectPath } from './path'
import { textWidth } from './textWidth'
import { ellipsize } from './wrapLabel'

/** A group as a quiet labelled frame around what lies in it. */
export type GroupDrawing = {
  readonly id: string
  readonly name: string
  /** 0 for groups that lie in no other. */
  readonly depth: number
  readonly box: Box
  /** The frame and its name. */
  readonly marks: readonly Mark[]
  readonly spoken: string
  /** A collapsed group is this card, painted in its box, among the nodes; it has no frame. */
  readonly card?: GroupCard
}

/** Room between the frame and what lies in it; more at the top, for the name. */
export const GROUP_PADDING = { side: 36, top: 60 } as const
const RADIUS = 12

/** The frame of what takes up this much. */
export const frameAround = (bounds: Box): Box => ({
  x: bounds.x - GROUP_PADDING.side,
  y: bounds.y - GROUP_PADDING.top,
  width: bounds.width + 2 * GROUP_PADDING.side,
  height: bounds.height + GROUP_PADDING.top + GROUP_PADDING.side,
})

const depthOf = (group: Group, groups: ReadonlyMap<string, Group>): number => {
  let depth = 0
  for (let at = group.parent; at !== undefined && depth < groups.size; at = groups.get(at)?.parent) depth++
  return depth
}

const marksOf = (name: string, box: Box): readonly Mark[] => [
  { type: 'path', d: roundedRectPath(box, RADIUS), fill: 'muted', fillOpacity: 0.04, stroke: 'border', width: 1.3 },
  {
    type: 'text',
    text: ellipsize(name, 'group', Math.max(box.width - 52, 40)),
    at: [box.x + 14, box.y + 8 + FONTS.group.size],
    font: 'group',
    tone: 'muted',
  },
]

/** Where the name stands. */
export const groupLabelBox = ({ name, box }: GroupDrawing): Box => ({
  x: box.x + 10,
  y: box.y + 4,
  width: Math.min(textWidth(name, 'group') + 8, box.width - 20),
  height: FONTS.group.lineHeight + 6,
})

/** What decides where frames lie besides the nodes in them. */
export type GroupSurroundings = {
  readonly cards: ReadonlyMap<string, PlacedCard>
  /** Places of groups with a stated one that differ from those of the model for now. */
  readonly moved: ReadonlyMap<string, Position>
  /** The groups that carried nodes and groups would come to lie in, by subject; null for none. */
  readonly homes: ReadonlyMap<string, string | null>
}

const statedBox = ({ id, position, size }: Group, moved: ReadonlyMap<string, Position>): Box | undefined =>
  position === undefined || size === undefined ? undefined : { ...(moved.get(id) ?? position), ...size }

const homeOf = (homes: ReadonlyMap<string, string | null>, subject: string, stated: string | undefined): string | undefined => {
  const home = homes.get(subject)
  return home === undefined ? stated : (home ?? undefined)
}

type Held = { readonly put: (group: string | undefined, box: Box) => void; readonly boundsIn: (group: string) => Box | undefined }

const holding = (): Held => {
  const inside = new Map<string, Box[]>()
  return {
    put: (group, box) => {
      if (group === undefined) return
      const boxes = inside.get(group)
      if (boxes === undefined) inside.set(group, [box])
      else boxes.push(box)
    },
    boundsIn: (group) => boundsOf(inside.get(group) ?? []),
  }
}

const frameOf = (held: Box | undefined, stated: Box | undefined): Box | undefined => {
  if (held === undefined) return stated
  return stated === undefined ? frameAround(held) : joined(frameAround(held), stated)
}

const drawGroup = (group: Group, depth: number, box: Box, card: GroupCard | undefined, before: GroupDrawing | undefined): GroupDrawing => {
  const { id, name } = group
  const same = before !== undefined && before.name === name && before.depth === depth && before.card === card && sameBox(before.box, box)
  if (same) return before
  return card === undefined
    ? { id, name, depth, box, marks: marksOf(name, box), spoken: `group ${name}` }
    : { id, name, depth, box, card, marks: [], spoken: card.spoken }
}

/**
 * Frames, outer ones first, and the cards of collapsed groups. An empty group without a stated place is not drawn, unless it became
 * empty by what is being carried.
 */
export const drawGroups = (
  analysis: Analysis,
  model: Model,
  nodes: NodeDrawings,
  previous: readonly GroupDrawing[],
  { cards, moved, homes }: GroupSurroundings,
): readonly GroupDrawing[] => {
  const { graph } = analysis
  if (graph.groups.size === 0) return previous.length === 0 ? previous : []
  const { put, boundsIn } = holding()
  for (const node of nodes.list) if (isShown(node)) put(homeOf(homes, `node:${node.id}`, graph.nodes[node.index]?.group), node.box)
  const known = new Map(previous.map((group) => [group.id, group]))
  const deepestFirst = (model.groups ?? [])
    .filter((group) => !isInsideCollapsed(analysis, group))
    .map((group) => ({ group, depth: depthOf(group, graph.groups) }))
    .sort((a, b) => b.depth - a.depth)
  const drawn: GroupDrawing[] = []
  for (const { group, depth } of deepestFirst) {
    const placed = cards.get(group.id)
    const before = known.get(group.id)
    const box = placed?.box ?? frameOf(boundsIn(group.id), statedBox(group, moved)) ?? (homes.size > 0 ? before?.box : undefined)
    if (box === undefined) continue
    put(homeOf(homes, `group:${group.id}`, group.parent), box)
    drawn.push(drawGroup(group, depth, box, placed?.card, before))
  }
  return drawn.reverse()
}
