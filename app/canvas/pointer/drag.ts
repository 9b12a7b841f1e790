import { boundsOf, overlaps, type Box, type Point } from '../../../model/picture/box'
import type { Command } from '../../../model/graph/commands'
import { takesPlace } from '../../../model/picture/nodeDrawings'
import type { Position } from '../../../model/schema/model'
import { duplicate } from '../../edits/clipboard'
import { withContents } from '../../edits/contents'
import { batch } from '../../edits/edit'
import { putInto } from '../../edits/grouping'
import { perform } from '../../edits/perform'
import { selectedContents } from '../../edits/selected'
import { quoted, theNodes } from '../../edits/words'
import { useDocument } from '../../store/document'
import { groupSubject, highlight, idOf, nodeSubject, select, useSelection, type Subject } from '../../store/selection'
import { useCamera, visibleArea } from '../camera'
import { carry, putBack, useScene } from '../scene'
import { dropTargets, targetAt, type DropTargets } from './dropTarget'
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
  /** Where those of the groups stood that have a place of their own. */
  readonly groupPlaces: ReadonlyMap<string, Position>
  readonly targets: DropTargets
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
  return linesOf(nodes.filter((node) => takesPlace(node) && !dragged.has(node.id) && overlaps(node.box, area)).map((node) => node.box))
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
  const { scene } = useScene.getState()
  const { nodeAt, placed } = scene
  const { model } = useDocument.getState()
  const { nodes, groups } = draggedWith(subject)
  const boxes = [...nodes].flatMap((id) => nodeAt.get(id)?.box ?? [])
  const bounds = boundsOf(boxes)
  if (bounds === undefined) return undefined
  if (!useSelection.getState().selected.has(subject)) select(subject)
  const starts = new Map<string, Position>()
  for (const id of nodes) {
    const box = placed.at.get(id)?.box
    if (box !== undefined) starts.set(id, { x: box.x, y: box.y })
  }
  const groupPlaces = new Map(
    (model.groups ?? []).flatMap(({ id, position }) => (position !== undefined && groups.has(id) ? [[id, position] as const] : [])),
  )
  const targets = dropTargets(scene, model, subject, { nodes, groups })
  return { type: 'drag', from, nodes: starts, groups, groupPlaces, targets, bounds, lines: linesAround(nodes) }
}

const movedBy = (starts: ReadonlyMap<string, Position>, by: Point): Map<string, Position> =>
  new Map(Array.from(starts, ([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))

/** How far the drag has come at a point of the canvas, and which guides led it. */
const offsetAt = ({ from, bounds, lines }: Drag, to: Point, { free }: Held): { readonly by: Point; readonly guides: readonly Guide[] } => {
  const by = { x: to.x - from.x, y: to.y - from.y }
  return free ? { by, guides: [] } : snapped(bounds, by, lines, REACH / useCamera.getState().zoom)
}

const NO_HOMES: ReadonlyMap<string, string | null> = new Map()

const homesIn = ({ loose }: DropTargets, target: string | null | undefined): ReadonlyMap<string, string | null> =>
  target === undefined
    ? NO_HOMES
    : new Map([...loose.nodes.map(nodeSubject), ...loose.groups.map(groupSubject)].map((subject) => [subject, target]))

/** What is dragged would go into this group. */
const pointAtTarget = (target: string | null | undefined): void => {
  const subject = typeof target === 'string' ? groupSubject(target) : undefined
  const { highlighted } = useSelection.getState()
  if (subject === undefined ? highlighted.size > 0 : !highlighted.has(subject)) highlight(...(subject === undefined ? [] : [subject]))
}

/** Shows the drag at a point of the canvas. */
export const showDrag = (drag: Drag, to: Point, held: Held): DragShown => {
  const { by, guides } = offsetAt(drag, to, held)
  if (held.copy) {
    putBack()
    pointAtTarget(targetAt(drag.targets, to))
    const { nodeAt } = useScene.getState().scene
    const boxes = new Set([...drag.nodes.keys()].flatMap((id) => nodeAt.get(id)?.box ?? []))
    return { guides, ghosts: Array.from(boxes, (box) => ({ ...box, x: box.x + by.x, y: box.y + by.y })) }
  }
  const target = targetAt(drag.targets, to)
  pointAtTarget(target)
  carry(movedBy(drag.nodes, by), { movedGroups: movedBy(drag.groupPlaces, by), homes: homesIn(drag.targets, target) })
  return { guides, ghosts: [] }
}

const whatMoves = ({ nodes, groups, targets }: Drag): string => {
  const { loose } = targets
  const { model } = useDocument.getState()
  const [group] = loose.groups
  if (loose.nodes.length === 0 && groups.size > 0 && loose.groups.length === 1)
    return quoted(model.groups?.find(({ id }) => id === group)?.name ?? '')
  return theNodes(model, new Set(nodes.keys()))
}

const moveLabel = (drag: Drag, target: string | null | undefined): string => {
  if (target === undefined) return `Move ${whatMoves(drag)}`
  const nameOf = (group: string | undefined): string =>
    quoted(useDocument.getState().model.groups?.find(({ id }) => id === group)?.name ?? '')
  return target === null ? `Take ${whatMoves(drag)} out of ${nameOf(drag.targets.home)}` : `Put ${whatMoves(drag)} into ${nameOf(target)}`
}

const moving = (drag: Drag, by: Point, target: string | null | undefined): Command => {
  const { model } = useDocument.getState()
  const { loose, frames } = drag.targets
  const move: Command = {
    type: 'move',
    nodes: Object.fromEntries(movedBy(drag.nodes, by)),
    groups: Object.fromEntries(movedBy(drag.groupPlaces, by)),
    pinned: true,
  }
  if (target === undefined) return move
  return batch([move, ...putInto(model, loose, target, (group) => frames.find(({ id }) => id === group)?.box)])
}

/** Ends the drag at a point of the canvas, as one step of the history. */
export const drop = (drag: Drag, to: Point, held: Held): void => {
  const { by } = offsetAt(drag, to, held)
  const { model } = useDocument.getState()
  if (held.copy) {
    const target = targetAt(drag.targets, to)
    const into = target === undefined ? undefined : () => target ?? undefined
    perform(duplicate(model, new Set(drag.nodes.keys()), drag.groups, by, into))
  } else if (by.x !== 0 || by.y !== 0) {
    const target = targetAt(drag.targets, to)
    perform({ command: moving(drag, by, target), label: moveLabel(drag, target) })
  }
  pointAtTarget(undefined)
  putBack()
}
