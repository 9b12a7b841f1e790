import { useEffect } from 'react'
import { useCamera } from './canvas/camera'
import { noteViewport } from './store/library/autosave'

/** Keeps where one looks with the document, so that opening it again continues there. */
export const useViewportKept = (): void => useEffect(() => useCamera.subscribe(({ x, y, zoom }) => noteViewport({ x, y, zoom })), [])
