import { useEffect, type RefObject } from 'react'
import { useRenaming } from '../../store/renaming'
import { isWriting } from '../../ui/keys'
import { isWithin, useCamera, visibleArea } from '../camera'
import { boundsOfAll, reveal } from '../cameraMoves'
import { focusOnceDrawn } from './moveFocus'

/** A node just made is brought into view and gets the focus: the next key is meant for it, wherever it was made from. */
export const useFreshFocused = (rootRef: RefObject<HTMLElement | null>): void =>
  useEffect(
    () =>
      useRenaming.subscribe(({ fresh }, before) => {
        if (fresh === undefined || fresh === before.fresh || rootRef.current === null) return
        const bounds = boundsOfAll([fresh])
        // What was put down by hand is in view, and the view does not move under that hand.
        if (bounds !== undefined && !isWithin(bounds, visibleArea(useCamera.getState()))) reveal(bounds)
        focusOnceDrawn(rootRef.current, fresh, () => useRenaming.getState().fresh === fresh && !isWriting(document.activeElement))
      }),
    [rootRef],
  )
