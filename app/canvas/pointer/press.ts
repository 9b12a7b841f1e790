import type { Point } from '../../../model/picture/box'
import { choose } from '../../store/choose'
import { highlight, idOf, nodeSubject, select, type Subject } from '../../store/selection'
import { edgeKindOf, useTool } from '../../store/tool'
import { holdsMod } from '../../ui/keys'
import { foldGroups } from '../arrange/folding'
import { toCanvas, useCamera } from '../camera'
import { startConnecting, startReconnecting } from '../connect/connecting'
import { subjectUnder } from '../hitTest'
import { focusWhereItIs } from '../keyboard/moveFocus'
import { useScene } from '../scene'
import { useView } from '../view/view'
import { startDrag, startMarquee } from './gesture'

/** A pressed pointer, before it is known what it becomes. */
export type Press = {
  readonly subject: Subject | undefined
  /** The group whose sign for collapsing or expanding was pressed. */
  readonly fold: string | undefined
  readonly at: Point
  readonly pointer: number
  readonly touch: boolean
  /** The node whose handle was pressed, or any node while the tool draws edges. */
  readonly connect: string | undefined
  /** The end of an edge that was pressed. */
  readonly reconnect: { readonly edge: string; readonly end: 'source' | 'target' } | undefined
}

export const isOnCanvas = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.closest('.canvas-floating') === null && target.closest('.react-flow, .far') !== null

/** A place in the window, and what the page has there. */
export type Pointed = Pick<MouseEvent, 'target' | 'clientX' | 'clientY'>

export const screenPoint = (root: Element, event: Pick<Pointed, 'clientX' | 'clientY'>): Point => {
  const { left, top } = root.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** The element the page says, or what is painted there. */
export const subjectAt = (root: Element, event: Pointed): Subject | undefined => {
  if (!isOnCanvas(event.target)) return undefined
  if (!useView.getState().far) return event.target.closest('[data-subject]')?.getAttribute('data-subject') ?? undefined
  const camera = useCamera.getState()
  return subjectUnder(useScene.getState().scene, toCanvas(camera, screenPoint(root, event)), camera.zoom)
}

/** What of the drawing lies under an event, near or far. */
export const subjectAtEvent = (event: MouseEvent): Subject | undefined => {
  const root = event.target instanceof Element ? event.target.closest('.canvas') : null
  return root === null ? undefined : subjectAt(root, event)
}

/** The group whose sign for collapsing or expanding lies under an event. */
export const foldAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? (target.closest<SVGElement>('[data-fold]')?.dataset['fold'] ?? undefined) : undefined

/** What a press without a movement does: it selects, or folds a group. */
export const click = ({ subject: under, connect, fold }: Press, event: PointerEvent): void => {
  if (fold !== undefined) return foldGroups(new Set([fold]))
  // On a small node the handles leave little of it to hit: a click on one is meant for the node.
  const subject = under ?? (connect === undefined ? undefined : nodeSubject(connect))
  const adding = event.shiftKey || holdsMod(event)
  if (subject === undefined) {
    if (!adding) select()
  } else choose(subject, adding)
  const root = event.target instanceof Element ? event.target.closest('.canvas') : null
  // What is only painted cannot take the focus by itself.
  if (subject !== undefined && root !== null && useView.getState().far) focusWhereItIs(root, subject)
}

export const handleAt = (target: EventTarget | null): DOMStringMap =>
  (target instanceof Element ? target.closest<HTMLElement>('.connect-handle')?.dataset : undefined) ?? {}

export const pressOf = (root: Element, event: PointerEvent): Press => {
  const { connect, reconnect, end } = handleAt(event.target)
  const subject = subjectAt(root, event)
  const drawing = edgeKindOf(useTool.getState().tool) === undefined ? undefined : idOf(subject ?? '', 'node')
  return {
    subject,
    fold: foldAt(event.target),
    at: screenPoint(root, event),
    pointer: event.pointerId,
    touch: event.pointerType === 'touch',
    connect: connect ?? drawing,
    reconnect: reconnect === undefined ? undefined : { edge: reconnect, end: end === 'source' ? 'source' : 'target' },
  }
}

/** The move that turns a press into a gesture. */
export const begin = (root: Element, press: Press, event: PointerEvent): boolean => {
  const from = toCanvas(useCamera.getState(), press.at)
  if (press.connect !== undefined || press.reconnect !== undefined) {
    const started =
      press.reconnect === undefined
        ? startConnecting(press.connect ?? '', edgeKindOf(useTool.getState().tool), from)
        : startReconnecting(press.reconnect.edge, press.reconnect.end, from)
    if (started) root.setPointerCapture(press.pointer)
    return started
  }
  if (press.subject !== undefined && /^(node|group):/.test(press.subject)) {
    if (!startDrag(press.subject, from)) return false
  } else if (press.touch) return false
  else startMarquee(from, event.shiftKey)
  root.setPointerCapture(press.pointer)
  highlight()
  return true
}
