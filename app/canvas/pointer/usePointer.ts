import { useEffect, type RefObject } from 'react'
import { useDocument } from '../../store/document'
import { startRenaming } from '../../store/renaming'
import { highlight } from '../../store/selection'
import { useTool } from '../../store/tool'
import { isRightClick } from '../../ui/keys'
import type { Held } from './drag'
import { longPress } from './longPress'
import { pointing } from './pointing'
import { begin, click, foldAt, isOnCanvas, pressOf, screenPoint, subjectAt, type Press } from './press'
import { cancelUnderWay, carrying, endUnderWay, isUnderWay } from './underWay'
import { useSpaceHeld } from './useSpace'

/** A press that moves less than this is a click. */
const THRESHOLD = 4

const heldIn = (event: PointerEvent | KeyboardEvent): Held => ({ free: event.ctrlKey || event.metaKey, copy: event.altKey })

const isPanning = (): boolean => useTool.getState().tool === 'hand' || useSpaceHeld.getState().held

const renameAt = (root: Element, event: MouseEvent): void => {
  const subject = isOnCanvas(event.target) && foldAt(event.target) === undefined ? subjectAt(root, event) : undefined
  if (subject !== undefined && /^(node|edge|group):/.test(subject) && !useDocument.getState().readOnly) startRenaming(subject)
}

const follow = (root: HTMLElement): (() => void) => {
  let press: Press | undefined
  const pointed = pointing(root)
  const carried = carrying()
  const rest = longPress((pointer) => {
    if (press?.pointer !== pointer || isUnderWay()) return false
    giveUp()
    return true
  })

  const onDown = (event: PointerEvent): void => {
    // A second finger means that the canvas is zoomed, not that something is dragged.
    if (press !== undefined && event.pointerId !== press.pointer) return giveUp()
    if (event.button !== 0 || isRightClick(event) || !isOnCanvas(event.target) || isPanning()) return
    pointed.forget()
    press = pressOf(root, event)
    if (press.touch) rest.watch(event)
  }
  const onMove = (event: PointerEvent): void => {
    if (press === undefined) return pointed.move(event)
    if (event.pointerId !== press.pointer) return
    const at = screenPoint(root, event)
    if (!isUnderWay()) {
      if (Math.hypot(at.x - press.at.x, at.y - press.at.y) < THRESHOLD) return
      rest.stop()
      if (!begin(root, press, event)) {
        press = undefined
        return
      }
    }
    carried.move(at, heldIn(event))
  }
  const letGo = (): void => {
    press = undefined
    rest.stop()
    carried.stop()
  }
  const onUp = (event: PointerEvent): void => {
    const ended = press
    if (ended?.pointer !== event.pointerId) return
    letGo()
    if (isUnderWay()) endUnderWay(screenPoint(root, event), heldIn(event))
    else click(ended, event)
  }
  const giveUp = (): void => {
    letGo()
    cancelUnderWay()
  }
  /** Keys change a drag under way, wherever the focus is. */
  const onKey = (event: KeyboardEvent): void => {
    if (press === undefined || !isUnderWay()) return
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault()
      event.stopPropagation()
      return giveUp()
    }
    // Otherwise Alt opens the menu of some browsers.
    if (event.key === 'Alt') event.preventDefault()
    carried.hold(heldIn(event))
  }
  const onLeave = (): void => {
    pointed.leave()
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
    pointed.stop()
    listening.abort()
  }
}

/** Clicks, drags, the selection rectangle and what is pointed at, alike for elements and for the painted view. */
export const usePointer = (root: RefObject<HTMLElement | null>): void =>
  useEffect(() => (root.current === null ? undefined : follow(root.current)), [root])
