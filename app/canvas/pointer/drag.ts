import { boundsOf, overlaps, type Box, type Point } from '../../../model/picture/box'
import type { Position } from '../../../model/schema/model'
import { duplicate } from '../../edits/clipboard'
import { withContents } from '../../edits/contents'
import { perform } from '../../edits/perform'
import { selectedContents } from '../../edits/selected'
import { execute, useDocument } from '../../store/document'
import { idOf, select, useSelection, type Subject } from '../../store/selection'
import { useCamera, visibleArea } from '../camera'
import { carry, putBack, useScene } from '../scene'
import { linesOf, snapped, type Guide, type Lines } from './snapping'

/** Held keys that change what a drag does. */
export type Held = {
  /** Neither grid nor guides. */
  readonly free: boolean
  /** Leave the originals and put copies there. */
  readonly copy: boolean
}

/** What is dragged, as it was when the drag began. */
export type Drag = {
  readonly type: 'drag'
  readonly from: Point
  readonly nodes: ReadonlyMap<string, Position>
  readonly groups: ReadonlySet<string>
  readonly bounds: Box
  readonly lines: Lines
}

/** What a drag shows besides the nodes themselves. */
export type DragShown = { readonly guides: readonly Guide[]; readonly ghosts: readonly Box[] }

export const NOTHING_SHOWN: DragShown = { guides: [], ghosts: [] }

/** So many px of the screen count as in line. */
const REACH = 5
/** Seen from farther away everything is in line with something. */
const LEAST_ZOOM = 0.43

const linesAround = (dragged: ReadonlySet<string>): Lines => {
  const camera = useCamera.getState()
  if (camera.zoom < LEAST_ZOOM) return linesOf([])
  const area = visibleArea(camera)
  const { nodes } = useScene.getState().scene
  return linesOf(nodes.filter((node) => !dragged.has(node.id) && overlaps(node.box, area)).map((node) => node.box))
}

/** What comes along when one element is dragged: the whole selection if it belongs to it. */
const draggedWith = (subject: Subject): { readonly nodes: ReadonlySet<string>; readonly groups: ReadonlySet<string> } => {
  if (useSelection.getState().selected.has(subject)) return selectedContents()
  const [node, group] = [idOf(subject, 'node'), idOf(subject, 'group')]
  return withContents(useDocument.getState().model, {
    nodes: new Set(node === undefined ? [] : [node]),
    groups: new Set(group === undefined ? [] : [group]),
  })
}

export const dragOf = (subject: Subject, from: Point): Drag | undefined => {
  const { nodeAt } = useScene.getState().scene
  const { nodes, groups } = draggedWith(subject)
  const boxes = [...nodes].flatMap((id) => nodeAt.get(id)?.box ?? [])
  const bounds = boundsOf(boxes)
  if (bounds === undefined) return undefined
  if (!useSelection.getState().selected.has(subject)) select(subject)
  const starts = new Map<string, Position>()
  for (const id of nodes) {
    const box = nodeAt.get(id)?.box
    if (box !== undefined) starts.set(id, { x: box.x, y: box.y })
  }
  return { type: 'drag', from, nodes: starts, groups, bounds, lines: linesAround(nodes) }
}

const movedBy = (starts: ReadonlyMap<string, Position>, by: Point): Map<string, Position> =>
  new Map(Array.from(starts, ([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))

/** How far the drag has come at a point of the canvas, and which guides led it. */
const offsetAt = ({ from, bounds, lines }: Drag, to: Point, { free }: Held): { readonly by: Point; readonly guides: readonly Guide[] } => {
  const by = { x: to.x - from.x, y: to.y - from.y }
  return free ? { by, guides: [] } : snapped(bounds, by, lines, REACH / useCamera.getState().zoom)
}

/** Shows the drag at a point of the canvas. */
export const showDrag = (drag: Drag, to: Point, held: Held): DragShown => {
  const { by, guides } = offsetAt(drag, to, held)
  if (held.copy) {
    putBack()
    const { nodeAt } = useScene.getState().scene
    const ghosts = [...drag.nodes.keys()].flatMap((id) => {
      const box = nodeAt.get(id)?.box
      return box === undefined ? [] : [{ ...box, x: box.x + by.x, y: box.y + by.y }]
    })
    return { guides, ghosts }
  }
  carry(movedBy(drag.nodes, by))
  return { guides, ghosts: [] }
}

const moveLabel = (nodes: ReadonlyMap<string, Position>): string => {
  const [only = ''] = nodes.keys()
  const { nodeAt } = useScene.getState().scene
  return nodes.size === 1 ? `Move ${nodeAt.get(only)?.card.name ?? 'a node'}` : `Move ${nodes.size} nodes`
}

/** Ends the drag at a point of the canvas, as one step of the history. */
export const drop = (drag: Drag, to: Point, held: Held): void => {
  const { by } = offsetAt(drag, to, held)
  const { model } = useDocument.getState()
  if (held.copy) perform(duplicate(model, new Set(drag.nodes.keys()), drag.groups, by))
  else if (by.x !== 0 || by.y !== 0)
    execute({ type: 'move', nodes: Object.fromEntries(movedBy(drag.nodes, by)), pinned: true }, moveLabel(drag.nodes))
  putBack()
}
