import { useEffect, type RefObject } from 'react'
import { useKeysTo } from '../../store/keysTo'
import { isWriting } from '../../ui/keys'
import { isWithin, useCamera, visibleArea } from '../camera'
import { boundsOfAll, reveal } from '../cameraMoves'
import { focusOnceDrawn } from './moveFocus'
import { focusableOf } from './useFocusFollowed'

/** What the next key is meant for is brought into view and gets the focus, wherever it was made or asked for. */
export const useKeysReceived = (rootRef: RefObject<HTMLElement | null>): void =>
  useEffect(
    () =>
      useKeysTo.subscribe(({ subject, serial }) => {
        const target = subject === undefined ? undefined : focusableOf(subject)
        if (subject === undefined || target === undefined || rootRef.current === null) return
        const bounds = boundsOfAll([subject])
        // What was put down by hand is in view, and the view does not move under that hand.
        if (bounds !== undefined && !isWithin(bounds, visibleArea(useCamera.getState()))) reveal(bounds)
        focusOnceDrawn(rootRef.current, target, () => useKeysTo.getState().serial === serial && !isWriting(document.activeElement))
      }),
    [rootRef],
  )
