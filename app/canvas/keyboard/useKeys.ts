import { useEffect, type RefObject } from 'react'
import { choose } from '../../store/choose'
import { allUp, useOutage } from '../../store/outage'
import { closeRun, useRun } from '../../store/run'
import { select, useSelection, type Subject } from '../../store/selection'
import { cancelConnecting } from '../connect/connecting'
import { cancelGesture } from '../pointer/gesture'
import { setTool, useTool } from '../../store/tool'
import { isWriting } from '../../ui/keys'
import { useScene } from '../scene'
import { useFocus } from './focus'
import { besides, focusOn } from './moveFocus'
import { walk, type Way } from './walk'

const WAYS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

const subjectOf = (target: EventTarget | null): Subject | undefined =>
  target instanceof Element ? (target.closest('[data-subject]')?.getAttribute('data-subject') ?? undefined) : undefined

/** Walking leaves the canvas at its ends; until then Tab goes through the drawing as one reads it, seen or not. */
const tab = (event: KeyboardEvent, root: Element, subject: Subject): void => {
  const next = besides(subject, event.shiftKey ? -1 : 1)
  if (next !== undefined && focusOn(root, next)) event.preventDefault()
  else root.querySelector<HTMLElement>(event.shiftKey ? '.canvas-start' : '.canvas-end')?.focus()
}

const onElement = (event: KeyboardEvent, root: Element, subject: Subject): boolean => {
  const way = WAYS[event.key]
  if (way !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const next = walk(useScene.getState().scene, subject, way)
    if (next !== undefined && focusOn(root, next)) select(next)
    return true
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false
  choose(subject, event.shiftKey)
  return true
}

const escape = (): boolean => {
  if (cancelGesture() || cancelConnecting()) return true
  if (useTool.getState().tool !== 'select') return setTool('select') === undefined
  if (useRun.getState().run !== null || useRun.getState().asked !== null) return closeRun() === undefined
  if (useOutage.getState().down.length > 0) return allUp() === undefined
  if (useSelection.getState().selected.size === 0) return false
  select()
  return true
}

const handle = (event: KeyboardEvent, root: Element): void => {
  if (
    event.defaultPrevented ||
    (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null)
  )
    return
  const subject = subjectOf(event.target)
  if (event.key === 'Tab') {
    if (subject !== undefined) tab(event, root, subject)
    return
  }
  if (event.key === 'Escape' ? escape() : subject !== undefined && onElement(event, root, subject)) event.preventDefault()
}

/** Where Escape has a meaning of its own. */
const OWN_ESCAPE = 'dialog, [role="menu"], [role="listbox"], .side-panel'

/** Escape beside the canvas: from the inspector and the findings it leads back to the drawing, elsewhere it means the same as there. */
const escapeElsewhere = (event: KeyboardEvent, root: Element): boolean => {
  const { target } = event
  if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof Element)) return false
  if (root.contains(target) || target.closest(OWN_ESCAPE) !== null) return false
  if (target.closest('.inspector, .findings') === null) return !isWriting(target) && escape()
  const [selected] = useSelection.getState().selected
  if (selected === undefined || !focusOn(root, selected)) root.querySelector<HTMLElement>('.canvas-start')?.focus()
  return true
}

/** The keys of the canvas while it has the focus, and Escape wherever that is. */
export const useKeys = (rootRef: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    const root = rootRef.current
    if (root === null) return undefined
    const onKey = (event: KeyboardEvent): void => handle(event, root)
    const onKeyElsewhere = (event: KeyboardEvent): void => {
      if (escapeElsewhere(event, root)) event.preventDefault()
    }
    const onFocus = (event: FocusEvent): void => {
      const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible')
      useFocus.setState({ subject: subjectOf(event.target) ?? null, byKeyboard })
    }
    const onBlur = (): void => useFocus.setState({ subject: null, byKeyboard: false })
    root.addEventListener('keydown', onKey)
    addEventListener('keydown', onKeyElsewhere)
    root.addEventListener('focusin', onFocus)
    root.addEventListener('focusout', onBlur)
    return () => {
      root.removeEventListener('keydown', onKey)
      removeEventListener('keydown', onKeyElsewhere)
      root.removeEventListener('focusin', onFocus)
      root.removeEventListener('focusout', onBlur)
    }
  }, [rootRef])
