import { useEffect, type RefObject } from 'react'
import { withContents } from '../../edits/contents'
import { useDocument } from '../../store/document'
import { idOf, nodeSubject, useSelection, type Subject } from '../../store/selection'
import { FOCUS_LOST, type FocusLost } from '../../ui/keepFocus'
import { useScene } from '../scene'
import { shownSubject } from '../shown'
import { focusOnceDrawn } from './moveFocus'
import { nodeOrder } from './readingOrder'

/** What can have the focus for an element: itself, the collapsed group it lies in, or for an open group the first node in it. */
export const focusableOf = (subject: Subject): Subject | undefined => {
  const { scene } = useScene.getState()
  const group = idOf(subject, 'group')
  if (group === undefined || scene.cards.has(group)) return shownSubject(scene, subject)
  const { nodes } = withContents(useDocument.getState().model, { nodes: new Set<string>(), groups: new Set([group]) })
  const first = nodeOrder(scene).find((n) => nodes.has(scene.nodes[n]?.id ?? ''))
  return first === undefined ? undefined : nodeSubject(scene.nodes[first]?.id ?? '')
}

/** Where an element of the drawing goes that has the focus, what is selected has it next; walking goes on from there. */
export const useFocusFollowed = (rootRef: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    const root = rootRef.current
    const onLost = (event: Event): void => {
      const { lost } = (event as FocusLost).detail
      const [selected] = useSelection.getState().selected
      const subject = selected ?? lost.closest('[data-subject]')?.getAttribute('data-subject') ?? undefined
      const start = root?.querySelector<HTMLElement>('.canvas-start')
      const next = subject === undefined ? undefined : focusableOf(subject)
      start?.focus({ preventScroll: true })
      event.preventDefault()
      if (root !== null && next !== undefined) focusOnceDrawn(root, next, () => document.activeElement === start)
    }
    root?.addEventListener(FOCUS_LOST, onLost)
    return () => root?.removeEventListener(FOCUS_LOST, onLost)
  }, [rootRef])
