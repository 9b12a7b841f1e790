import { create } from 'zustand'
import type { Box, Point } from '../../../model/picture/box'
import type { Position } from '../../../model/schema/model'
import { announce } from '../../ui/announce'
import { execute, useDocument } from '../../store/document'
import { idOf, nodeSubject, select, useSelection, type Subject } from '../../store/selection'
import { toCanvas, useCamera } from '../camera'
import { nodesWithin } from '../hitTest'
import { stopGliding } from '../arrange/glide'
import { carry, putBack, useScene } from '../scene'

/** What a pressed pointer is doing. Positions are canvas coordinates. */
type Gesture =
  | { readonly type: 'drag'; readonly from: Point; readonly starts: ReadonlyMap<string, Position> }
  | { readonly type: 'marquee'; readonly from: Point; readonly before: ReadonlySet<Subject> }

type GestureState = {
  readonly gesture: Gesture | undefined
  /** The selection rectangle. */
  readonly marquee: Box | undefined
}

export const useGesture = create<GestureState>(() => ({ gesture: undefined, marquee: undefined }))

/** The nodes that come along when one is dragged: the whole selection if it belongs to it. */
const dragged = (id: string): readonly string[] => {
  const { selected } = useSelection.getState()
  if (!selected.has(nodeSubject(id))) return [id]
  return [...selected].flatMap((subject) => idOf(subject, 'node') ?? [])
}

export const startDrag = (id: string, from: Point): boolean => {
  if (useDocument.getState().readOnly) return false
  stopGliding()
  if (!useSelection.getState().selected.has(nodeSubject(id))) select(nodeSubject(id))
  const { nodeAt } = useScene.getState().scene
  const starts = new Map(
    dragged(id).flatMap((node) => {
      const box = nodeAt.get(node)?.box
      return box === undefined ? [] : [[node, { x: box.x, y: box.y }] as const]
    }),
  )
  useGesture.setState({ gesture: { type: 'drag', from, starts } })
  return true
}

export const startMarquee = (from: Point, adding: boolean): void => {
  const before = adding ? useSelection.getState().selected : new Set<Subject>()
  useGesture.setState({ gesture: { type: 'marquee', from, before }, marquee: { ...from, width: 0, height: 0 } })
}

const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

const movedBy = (starts: ReadonlyMap<string, Position>, dx: number, dy: number): Map<string, Position> =>
  new Map(Array.from(starts, ([id, { x, y }]) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }]))

/** Carries the gesture on to a point of the screen. */
export const continueGesture = (screen: Point): void => {
  const { gesture } = useGesture.getState()
  if (gesture === undefined) return
  const to = toCanvas(useCamera.getState(), screen)
  if (gesture.type === 'drag') {
    carry(movedBy(gesture.starts, to.x - gesture.from.x, to.y - gesture.from.y))
    return
  }
  const marquee = boxBetween(gesture.from, to)
  useGesture.setState({ marquee })
  select(...gesture.before, ...nodesWithin(useScene.getState().scene, marquee))
}

const moveLabel = (ids: readonly string[]): string => {
  const [only] = ids
  const { nodeAt } = useScene.getState().scene
  return ids.length === 1 ? `Move ${nodeAt.get(only ?? '')?.card.name ?? 'a node'}` : `Move ${ids.length} nodes`
}

const drop = (moved: ReadonlyMap<string, Position>): void => {
  if (moved.size === 0) return
  const label = moveLabel([...moved.keys()])
  execute({ type: 'move', nodes: Object.fromEntries(moved), pinned: true }, label)
  putBack()
}

/** Ends the gesture; a drag becomes one step of the history. */
export const endGesture = (): void => {
  const { gesture } = useGesture.getState()
  if (gesture === undefined) return
  useGesture.setState({ gesture: undefined, marquee: undefined })
  if (gesture.type === 'drag') drop(useScene.getState().moved)
  else {
    const count = useSelection.getState().selected.size
    announce(count === 1 ? '1 element selected.' : `${count} elements selected.`)
  }
}

/** Takes everything back; says whether there was a gesture. */
export const cancelGesture = (): boolean => {
  const { gesture } = useGesture.getState()
  if (gesture === undefined) return false
  useGesture.setState({ gesture: undefined, marquee: undefined })
  putBack()
  return true
}
