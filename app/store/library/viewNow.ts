import { usePreferences } from '../preferences'
import { useSelection } from '../selection'
import type { View, Viewport } from './database'

let viewport: Viewport | undefined

/** The canvas reports where it looks; it is kept with the document. */
export const noteViewport = (next: Viewport): void => {
  viewport = next
}

/** Another document comes: where the last one was looked at says nothing about it. */
export const forgetViewport = (): void => {
  viewport = undefined
}

/** How the open document is looked at just now. */
export const viewNow = (): View => {
  const selected = [...useSelection.getState().selected]
  return { ...(viewport === undefined ? {} : { viewport }), selected, perspective: usePreferences.getState().perspective }
}
