import { useEffect, useLayoutEffect } from 'react'
import { useCamera } from './canvas/camera'
import { moveCamera } from './canvas/cameraMoves'
import { noteViewport } from './store/library/autosave'
import { lastViewport } from './store/opened'

/** Looks where one last looked at this document, and keeps where one looks now. */
export const useContinued = (): void => {
  // Before the first picture: the canvas says how large it is as soon as it can be moved.
  useLayoutEffect(() => {
    const viewport = lastViewport()
    if (viewport === undefined) return undefined
    const stop = useCamera.subscribe(({ width }) => {
      if (width === 0) return
      stop()
      moveCamera(viewport, false)
    })
    return stop
  }, [])
  useEffect(() => useCamera.subscribe(({ x, y, zoom }) => noteViewport({ x, y, zoom })), [])
}
