import { create } from 'zustand'
import type { Box, Point } from '../../../model/picture/box'
import { announce } from '../../ui/announce'
import { useDocument } from '../../store/document'
import { highlight, select, useSelection, type Subject } from '../../store/selection'
import { stopGliding } from '../arrange/glide'
import { toCanvas, useCamera } from '../camera'
import { nodesWithin } from '../hitTest'
import { putBack, useScene } from '../scene'
import { dragOf, drop, NOTHING_SHOWN, showDrag, type Drag, type DragShown, type Held } from './drag'

/** What a pressed pointer is doing. Positions are canvas coordinates. */
type Gesture = Drag | { readonly type: 'marquee'; readonly from: Point; readonly before: ReadonlySet<Subject> }

type GestureState = DragShown & {
  readonly gesture: Gesture | undefined
  /** The selection rectangle. */
  readonly marquee: Box | undefined
}

const IDLE: GestureState = { gesture: undefined, marquee: undefined, ...NOTHING_SHOWN }

export const useGesture = create<GestureState>(() => IDLE)

/** Begins to drag a node, or a group with everything in it. */
export const startDrag = (subject: Subject, from: Point): boolean => {
  if (useDocument.getState().readOnly) return false
  stopGliding()
  const gesture = dragOf(subject, from)
  if (gesture !== undefined) useGesture.setState({ gesture })
  return gesture !== undefined
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

const sameGuides = (a: DragShown, b: DragShown): boolean =>
  a.ghosts.length === 0 && b.ghosts.length === 0 && a.guides.length === 0 && b.guides.length === 0

/** Carries the gesture on to a point of the screen. */
export const continueGesture = (screen: Point, held: Held): void => {
  const { gesture } = useGesture.getState()
  if (gesture === undefined) return
  const to = toCanvas(useCamera.getState(), screen)
  if (gesture.type === 'drag') {
    const shown = showDrag(gesture, to, held)
    if (!sameGuides(useGesture.getState(), shown)) useGesture.setState(shown)
    return
  }
  const marquee = boxBetween(gesture.from, to)
  useGesture.setState({ marquee })
  select(...gesture.before, ...nodesWithin(useScene.getState().scene, marquee))
}

/** Ends the gesture at a point of the screen; a drag becomes one step of the history. */
export const endGesture = (screen: Point, held: Held): void => {
  const { gesture } = useGesture.getState()
  if (gesture === undefined) return
  continueGesture(screen, held)
  useGesture.setState(IDLE)
  if (gesture.type === 'drag') drop(gesture, toCanvas(useCamera.getState(), screen), held)
  else {
    const count = useSelection.getState().selected.size
    announce(count === 1 ? '1 element selected.' : `${count} elements selected.`)
  }
}

/** Takes everything back; says whether there was a gesture. */
export const cancelGesture = (): boolean => {
  if (useGesture.getState().gesture === undefined) return false
  useGesture.setState(IDLE)
  highlight()
  putBack()
  return true
}
