import { useEffect, type RefObject } from 'react'
import { useRenaming } from '../../store/renaming'
import type { Subject } from '../../store/selection'
import { isWriting } from '../../ui/keys'
import { isWithin, useCamera, visibleArea } from '../camera'
import { boundsOfAll, reveal } from '../cameraMoves'
import { focusWhereItIs } from './moveFocus'

/** Frames to wait until it is drawn. */
const PATIENCE = 10

const focusOnceDrawn = (root: Element, fresh: Subject, left = PATIENCE): void => {
  requestAnimationFrame(() => {
    if (useRenaming.getState().fresh !== fresh || isWriting(document.activeElement)) return
    if (!focusWhereItIs(root, fresh) && left > 0) focusOnceDrawn(root, fresh, left - 1)
  })
}

/** A node just made is brought into view and gets the focus: the next key is meant for it, wherever it was made from. */
export const useFreshFocused = (rootRef: RefObject<HTMLElement | null>): void =>
  useEffect(
    () =>
      useRenaming.subscribe(({ fresh }, before) => {
        if (fresh === undefined || fresh === before.fresh || rootRef.current === null) return
        const bounds = boundsOfAll([fresh])
        // What was put down by hand is in view, and the view does not move under that hand.
        if (bounds !== undefined && !isWithin(bounds, visibleArea(useCamera.getState()))) reveal(bounds)
        focusOnceDrawn(rootRef.current, fresh)
      }),
    [rootRef],
  )
