import { useEffect, type RefObject } from 'react'
import type { Box, Point } from '../../../model/picture/box'
import { fitBeside, panBesideBy, zoomBesideBy } from './besideCamera'

const STEP = 60
const ZOOM_STEP = 1.25
/** Zoom for a px of the wheel. */
const WHEEL = 0.0022
const PINCH = 0.01

type Moves = { readonly pane: HTMLElement; readonly everything: () => Box | undefined }

const placeIn = (pane: HTMLElement, { clientX, clientY }: MouseEvent): Point => {
  const { left, top } = pane.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/** The wheel moves, as on the canvas; with Ctrl, as a pinch on a touchpad does, it zooms. */
const onWheel =
  (pane: HTMLElement) =>
  (event: WheelEvent): void => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const [dx, dy] = [event.deltaX * lines, event.deltaY * lines]
    if (event.ctrlKey || event.metaKey) zoomBesideBy(Math.exp(-dy * (Math.abs(dy) < 50 ? PINCH : WHEEL)), placeIn(pane, event))
    else if (event.shiftKey && dx === 0) panBesideBy(-dy, 0)
    else panBesideBy(-dx, -dy)
  }

/** One finger or the mouse moves, two fingers zoom. */
const followPointers = (pane: HTMLElement): (() => void) => {
  const down = new Map<number, Point>()
  const spread = (): number => {
    const [a, b] = [...down.values()]
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button === 2) return
    down.set(event.pointerId, placeIn(pane, event))
    pane.setPointerCapture(event.pointerId)
    pane.classList.add('moving')
  }
  const onMove = (event: PointerEvent): void => {
    const from = down.get(event.pointerId)
    if (from === undefined) return
    const to = placeIn(pane, event)
    const before = spread()
    down.set(event.pointerId, to)
    panBesideBy((to.x - from.x) / down.size, (to.y - from.y) / down.size)
    if (before > 0) zoomBesideBy(spread() / before, to)
  }
  const onUp = (event: PointerEvent): void => {
    down.delete(event.pointerId)
    if (down.size === 0) pane.classList.remove('moving')
  }
  pane.addEventListener('pointerdown', onDown)
  pane.addEventListener('pointermove', onMove)
  pane.addEventListener('pointerup', onUp)
  pane.addEventListener('pointercancel', onUp)
  return () => {
    pane.removeEventListener('pointerdown', onDown)
    pane.removeEventListener('pointermove', onMove)
    pane.removeEventListener('pointerup', onUp)
    pane.removeEventListener('pointercancel', onUp)
  }
}

const onKey =
  ({ everything }: Moves) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => panBesideBy(STEP, 0),
      ArrowRight: () => panBesideBy(-STEP, 0),
      ArrowUp: () => panBesideBy(0, STEP),
      ArrowDown: () => panBesideBy(0, -STEP),
      '+': () => zoomBesideBy(ZOOM_STEP),
      '=': () => zoomBesideBy(ZOOM_STEP),
      '-': () => zoomBesideBy(1 / ZOOM_STEP),
      f: () => fitBeside(everything()),
    }
    const move = moves[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

/** Wheel, mouse, fingers and keys move both drawings together. */
export const usePaneMoves = (ref: RefObject<HTMLElement | null>, everything: () => Box | undefined): void =>
  useEffect(() => {
    const pane = ref.current
    if (pane === null) return undefined
    const wheel = onWheel(pane)
    const keys = onKey({ pane, everything })
    pane.addEventListener('wheel', wheel, { passive: false })
    pane.addEventListener('keydown', keys)
    const stopPointers = followPointers(pane)
    return () => {
      pane.removeEventListener('wheel', wheel)
      pane.removeEventListener('keydown', keys)
      stopPointers()
    }
  }, [ref, everything])
