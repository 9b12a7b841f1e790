import { useEffect, type RefObject } from 'react'
import type { Point } from '../../../model/picture/box'
import { useDocument } from '../../store/document'
import { startRenaming } from '../../store/renaming'
import { highlight, idOf, useSelection, type Subject } from '../../store/selection'
import { useTool } from '../../store/tool'
import { isRightClick } from '../../ui/keys'
import { toCanvas, useCamera } from '../camera'
import { cancelConnecting, continueConnecting, endConnecting, isConnecting } from '../connect/connecting'
import { useScene } from '../scene'
import { panNearBorder } from './autoPan'
import type { Held } from './drag'
import { cancelGesture, continueGesture, endGesture, useGesture } from './gesture'
import { longPress } from './longPress'
import { begin, click, foldAt, handleAt, isOnCanvas, pressOf, screenPoint, subjectAt, type Press } from './press'
import { useSpaceHeld } from './useSpace'

/** A press that moves less than this is a click. */
const THRESHOLD = 4

/** Pointing at an edge of a channel points at the whole channel. */
const pointAt = (subject: Subject | undefined): void => {
  const { edgeAt } = useScene.getState().scene
  const channel = edgeAt.get(idOf(subject ?? '', 'edge') ?? '')?.channel
  const next = channel ?? subject
  const { highlighted } = useSelection.getState()
  if (next === undefined ? highlighted.size > 0 : !(highlighted.size === 1 && highlighted.has(next)))
    highlight(...(next === undefined ? [] : [next]))
}

const heldIn = (event: PointerEvent | KeyboardEvent): Held => ({ free: event.ctrlKey || event.metaKey, copy: event.altKey })

const isPanning = (): boolean => useTool.getState().tool === 'hand' || useSpaceHeld.getState().held

const isBusy = (): boolean => useGesture.getState().gesture !== undefined || isConnecting()

const renameAt = (root: Element, event: MouseEvent): void => {
  const subject = isOnCanvas(event.target) && foldAt(event.target) === undefined ? subjectAt(root, event) : undefined
  if (subject !== undefined && /^(node|edge|group):/.test(subject) && !useDocument.getState().readOnly) startRenaming(subject)
}

const follow = (root: HTMLElement): (() => void) => {
  let press: Press | undefined
  let latest: Point | undefined
  let held: Held = { free: false, copy: false }
  let frame: number | undefined
  let pointedAt: Subject | undefined
  const rest = longPress((pointer) => {
    if (press?.pointer !== pointer || isBusy()) return false
    giveUp()
    return true
  })

  const carryOn = (): void => {
    frame = undefined
    if (latest === undefined || !isBusy()) return
    if (panNearBorder(latest)) schedule()
    if (isConnecting()) continueConnecting(toCanvas(useCamera.getState(), latest))
    else continueGesture(latest, held)
  }
  const schedule = (): void => {
    frame ??= requestAnimationFrame(carryOn)
  }
  const point = (event: PointerEvent): void => {
    if (event.buttons !== 0 || handleAt(event.target)['side'] !== undefined) return
    const subject = subjectAt(root, event)
    if (subject === pointedAt) return
    pointedAt = subject
    root.classList.toggle('on-subject', subject !== undefined)
    pointAt(subject)
  }
  const onDown = (event: PointerEvent): void => {
    // A second finger means that the canvas is zoomed, not that something is dragged.
    if (press !== undefined && event.pointerId !== press.pointer) return giveUp()
    if (event.button !== 0 || isRightClick(event) || !isOnCanvas(event.target) || isPanning()) return
    press = pressOf(root, event)
    if (press.touch) rest.watch(event)
  }
  const onMove = (event: PointerEvent): void => {
    if (press === undefined) return point(event)
    if (event.pointerId !== press.pointer) return
    latest = screenPoint(root, event)
    held = heldIn(event)
    if (!isBusy()) {
      if (Math.hypot(latest.x - press.at.x, latest.y - press.at.y) < THRESHOLD) return
      rest.stop()
      if (!begin(root, press, event)) {
        press = undefined
        return
      }
    }
    schedule()
  }
  const stopFrame = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
  }
  const onUp = (event: PointerEvent): void => {
    const ended = press
    if (ended?.pointer !== event.pointerId) return
    press = undefined
    rest.stop()
    stopFrame()
    const at = screenPoint(root, event)
    if (isConnecting()) {
      continueConnecting(toCanvas(useCamera.getState(), at))
      endConnecting()
    } else if (isBusy()) endGesture(at, heldIn(event))
    else click(ended, event)
  }
  const giveUp = (): void => {
    press = undefined
    rest.stop()
    stopFrame()
    cancelGesture()
    cancelConnecting()
  }
  /** Keys change a drag under way, wherever the focus is. */
  const onKey = (event: KeyboardEvent): void => {
    if (press === undefined || !isBusy()) return
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault()
      event.stopPropagation()
      return giveUp()
    }
    held = heldIn(event)
    // Otherwise Alt opens the menu of some browsers.
    if (event.key === 'Alt') event.preventDefault()
    schedule()
  }
  const onLeave = (): void => {
    pointedAt = undefined
    if (press === undefined) highlight()
  }
  const listening = new AbortController()
  const { signal } = listening
  root.addEventListener('dblclick', (event) => renameAt(root, event), { signal })
  root.addEventListener('pointerdown', onDown, { signal })
  root.addEventListener('pointermove', onMove, { signal })
  root.addEventListener('pointerup', onUp, { signal })
  root.addEventListener('pointercancel', giveUp, { signal })
  root.addEventListener('pointerleave', onLeave, { signal })
  addEventListener('keydown', onKey, { signal, capture: true })
  addEventListener('keyup', onKey, { signal, capture: true })
  return () => {
    giveUp()
    listening.abort()
  }
}

/** Clicks, drags, the selection rectangle and what is pointed at, alike for elements and for the painted view. */
export const usePointer = (root: RefObject<HTMLElement | null>): void =>
  useEffect(() => (root.current === null ? undefined : follow(root.current)), [root])
