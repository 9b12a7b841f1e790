import { useEffect } from 'react'
import { useCamera } from './canvas/camera'
import { noteViewport } from './store/library/viewNow'
import { noteSight } from './store/sight'

/** Keeps where one looks with the document, so that opening it again continues there, and for links that show the same. */
export const useViewportKept = (): void =>
  useEffect(() => {
    noteSight(useCamera.getState())
    return useCamera.subscribe((camera) => {
      const { x, y, zoom } = camera
      noteViewport({ x, y, zoom })
      noteSight(camera)
    })
  }, [])
