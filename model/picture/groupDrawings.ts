import type { Analysis } from '../analysis/analyze'
import type { Group, Model } from '../schema/model'
import { boundsOf, joined, sameBox, type Box } from './box'
import { FONTS } from './fonts'
import type { Mark } from './mark'
import type { NodeDrawings } from './nodeDrawings'
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
  readonly marks: readonly Mark[]
  readonly spoken: string
}

/** Room between the frame and what lies in it; more at the top, for the name. */
export const GROUP_PADDING = { side: 36, top: 60 } as const
const RADIUS = 12

const around = (bounds: Box): Box => ({
  x: bounds.x - GROUP_PADDING.side,
  y: bounds.y - GROUP_PADDING.top,
  width: bounds.width + 2 * GROUP_PADDING.side,
  height: bounds.height + GROUP_PADDING.top + GROUP_PADDING.side,
})

const statedBox = ({ position, size }: Group): Box | undefined =>
  position === undefined || size === undefined ? undefined : { ...position, ...size }

const depthOf = (group: Group, groups: ReadonlyMap<string, Group>): number => {
  let depth = 0
  for (let at = group.parent; at !== undefined && depth < groups.size; at = groups.get(at)?.parent) depth++
  return depth
}

const marksOf = (name: string, box: Box): readonly Mark[] => [
  { type: 'path', d: roundedRectPath(box, RADIUS), fill: 'muted', fillOpacity: 0.04, stroke: 'border', width: 1.3 },
  {
    type: 'text',
    text: ellipsize(name, 'group', Math.max(box.width - 28, 40)),
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

/** Frames, outer ones first. An empty group without a stated place is not drawn. */
export const drawGroups = (
  { graph }: Analysis,
  model: Model,
  nodes: NodeDrawings,
  previous: readonly GroupDrawing[],
): readonly GroupDrawing[] => {
  if (graph.groups.size === 0) return previous.length === 0 ? previous : []
  const inside = new Map<string, Box[]>()
  const put = (group: string, box: Box): void => {
    const boxes = inside.get(group)
    if (boxes === undefined) inside.set(group, [box])
    else boxes.push(box)
  }
  for (const node of nodes.list) {
    const group = graph.nodes[node.index]?.group
    if (group !== undefined) put(group, node.box)
  }
  const known = new Map(previous.map((group) => [group.id, group]))
  const deepestFirst = [...(model.groups ?? [])]
    .map((group) => ({ group, depth: depthOf(group, graph.groups) }))
    .sort((a, b) => b.depth - a.depth)
  const drawn: GroupDrawing[] = []
  for (const { group, depth } of deepestFirst) {
    const held = boundsOf(inside.get(group.id) ?? [])
    const stated = statedBox(group)
    const box = held === undefined ? stated : stated === undefined ? around(held) : joined(around(held), stated)
    if (box === undefined) continue
    if (group.parent !== undefined) put(group.parent, box)
    const before = known.get(group.id)
    const same = before !== undefined && before.name === group.name && before.depth === depth && sameBox(before.box, box)
    drawn.push(
      same ? before : { id: group.id, name: group.name, depth, box, marks: marksOf(group.name, box), spoken: `group ${group.name}` },
    )
  }
  return drawn.reverse()
}
