import { create } from 'zustand'
import type { Command } from '../../model/graph/commands'
import { useDocument } from './document'

type Preview = { readonly commands: readonly Command[] | undefined }

/** Edits that somebody points at: the canvas shows what they would do, and nothing is changed. */
export const usePreview = create<Preview>(() => ({ commands: undefined }))

export const showPreview = (commands: readonly Command[]): void => usePreview.setState({ commands })
export const endPreview = (): void => {
  if (usePreview.getState().commands !== undefined) usePreview.setState({ commands: undefined })
}

// What was pointed at speaks of the drawing as it was.
useDocument.subscribe((now, before) => {
  if (now.model !== before.model) endPreview()
})
