import { useEffect, type RefObject } from 'react'
import type { Point } from '../../../model/picture/box'
import { useDocument } from '../../store/document'
import { startRenaming } from '../../store/renaming'
import { highlight, idOf, select, toggle, useSelection, type Subject } from '../../store/selection'
import { toCanvas, useCamera } from '../camera'
import { subjectUnder } from '../hitTest'
import { useScene } from '../scene'
import { useView } from '../view/view'
import { cancelGesture, continueGesture, endGesture, startDrag, startMarquee, useGesture } from './gesture'
import { edgeKindOf, useTool } from '../../store/tool'
import {
  cancelConnecting,
  continueConnecting,
  endConnecting,
  isConnecting,
  startConnecting,
  startReconnecting,
} from '../connect/connecting'

/** A press that moves less than this is a click. */
const THRESHOLD = 4

type Press = {
  readonly subject: Subject | undefined
  readonly at: Point
  readonly pointer: number
  readonly touch: boolean
  /** The node whose handle was pressed, or any node while the tool draws edges. */
  readonly connect: string | undefined
  /** The end of an edge that was pressed. */
  readonly reconnect: { readonly edge: string; readonly end: 'source' | 'target' } | undefined
}

const isOnCanvas = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.closest('.canvas-floating') === null && target.closest('.react-flow, .far') !== null

const screenPoint = (root: Element, event: MouseEvent): Point => {
  const { left, top } = root.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** The element the page says, or what is painted there. */
const subjectAt = (root: Element, event: MouseEvent): Subject | undefined => {
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

/** Pointing at an edge of a channel points at the whole channel. */
const pointAt = (subject: Subject | undefined): void => {
  const { edgeAt } = useScene.getState().scene
  const channel = edgeAt.get(idOf(subject ?? '', 'edge') ?? '')?.channel
  const next = channel ?? subject
  const { highlighted } = useSelection.getState()
  if (next === undefined ? highlighted.size > 0 : !(highlighted.size === 1 && highlighted.has(next)))
    highlight(...(next === undefined ? [] : [next]))
}

const click = ({ subject }: Press, event: PointerEvent): void => {
  const adding = event.shiftKey || event.ctrlKey || event.metaKey
  if (subject === undefined) {
    if (!adding) select()
  } else if (adding) toggle(subject)
  else select(subject)
}

const handleAt = (target: EventTarget | null): DOMStringMap =>
  (target instanceof Element ? target.closest<HTMLElement>('.connect-handle')?.dataset : undefined) ?? {}

const pressOf = (root: Element, event: PointerEvent): Press => {
  const { connect, reconnect, end } = handleAt(event.target)
  const subject = subjectAt(root, event)
  const drawing = edgeKindOf(useTool.getState().tool) === undefined ? undefined : idOf(subject ?? '', 'node')
  return {
    subject,
    at: screenPoint(root, event),
    pointer: event.pointerId,
    touch: event.pointerType === 'touch',
    connect: connect ?? drawing,
    reconnect: reconnect === undefined ? undefined : { edge: reconnect, end: end === 'source' ? 'source' : 'target' },
  }
}

/** The move that turns a press into a gesture. */
const begin = (root: Element, press: Press, event: PointerEvent): boolean => {
  const from = toCanvas(useCamera.getState(), press.at)
  if (press.connect !== undefined || press.reconnect !== undefined) {
    const started =
      press.reconnect === undefined
        ? startConnecting(press.connect ?? '', edgeKindOf(useTool.getState().tool), from)
        : startReconnecting(press.reconnect.edge, press.reconnect.end, from)
    if (started) root.setPointerCapture(press.pointer)
    return started
  }
  const node = idOf(press.subject ?? '', 'node')
  if (node !== undefined) {
    if (!startDrag(node, from)) return false
  } else if (press.touch) return false
  else startMarquee(from, event.shiftKey)
  root.setPointerCapture(press.pointer)
  highlight()
  return true
}

const follow = (root: HTMLElement): (() => void) => {
  let press: Press | undefined
  let latest: Point | undefined
  let frame: number | undefined
  let pointedAt: Subject | undefined

  const carryOn = (): void => {
    frame = undefined
    if (latest === undefined) return
    if (isConnecting()) continueConnecting(toCanvas(useCamera.getState(), latest))
    else continueGesture(latest)
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !isOnCanvas(event.target) || useTool.getState().tool === 'hand') return
    press = pressOf(root, event)
  }
  const onMove = (event: PointerEvent): void => {
    if (press === undefined) {
      if (event.buttons !== 0) return
      if (handleAt(event.target)['side'] !== undefined) return
      const subject = subjectAt(root, event)
      if (subject === pointedAt) return
      pointedAt = subject
      root.classList.toggle('on-subject', subject !== undefined)
      pointAt(subject)
      return
    }
    latest = screenPoint(root, event)
    if (useGesture.getState().gesture === undefined && !isConnecting()) {
      if (Math.hypot(latest.x - press.at.x, latest.y - press.at.y) < THRESHOLD) return
      if (!begin(root, press, event)) {
        press = undefined
        return
      }
    }
    frame ??= requestAnimationFrame(carryOn)
  }
  const stopFrame = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
  }
  const onUp = (event: PointerEvent): void => {
    const ended = press
    press = undefined
    if (ended === undefined) return
    stopFrame()
    if (isConnecting()) {
      continueConnecting(toCanvas(useCamera.getState(), screenPoint(root, event)))
      endConnecting()
    } else if (useGesture.getState().gesture !== undefined) {
      continueGesture(screenPoint(root, event))
      endGesture()
    } else click(ended, event)
  }
  const onCancel = (): void => {
    press = undefined
    stopFrame()
    cancelGesture()
    cancelConnecting()
  }
  const onLeave = (): void => {
    pointedAt = undefined
    if (press === undefined) highlight()
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const subject = isOnCanvas(event.target) ? subjectAt(root, event) : undefined
    if (subject !== undefined && /^(node|edge|group):/.test(subject) && !useDocument.getState().readOnly) startRenaming(subject)
  }
  root.addEventListener('dblclick', onDoubleClick)
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', onCancel)
  root.addEventListener('pointerleave', onLeave)
  return () => {
    onCancel()
    root.removeEventListener('dblclick', onDoubleClick)
    root.removeEventListener('pointerdown', onDown)
    root.removeEventListener('pointermove', onMove)
    root.removeEventListener('pointerup', onUp)
    root.removeEventListener('pointercancel', onCancel)
    root.removeEventListener('pointerleave', onLeave)
  }
}

/** Clicks, drags, the selection rectangle and what is pointed at, alike for elements and for the painted view. */
export const usePointer = (root: RefObject<HTMLElement | null>): void =>
  useEffect(() => (root.current === null ? undefined : follow(root.current)), [root])
