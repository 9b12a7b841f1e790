import { create } from 'zustand'
import type { Command } from '../../model/graph/commands'
import { useDocument } from './document'

type Preview = { readonly commands: readonly Command[] | undefined }

/** Edits that somebody points at: the canvas shows what they would do, and nothing is changed. */
export const usePreview = create<Preview>(() => ({ commands: undefined }))

/** A pointer that only passes by asks for nothing. */
const LINGER = 80

let lingering: ReturnType<typeof setTimeout> | undefined

export const showPreview = (commands: readonly Command[]): void => {
  clearTimeout(lingering)
  usePreview.setState({ commands })
}

/** Shows it once the pointer has stayed for a moment. */
export const previewSoon = (commands: readonly Command[]): void => {
  clearTimeout(lingering)
  lingering = setTimeout(() => showPreview(commands), LINGER)
}

export const endPreview = (): void => {
  clearTimeout(lingering)
  if (usePreview.getState().commands !== undefined) usePreview.setState({ commands: undefined })
}

// What was pointed at speaks of the drawing as it was.
useDocument.subscribe((now, before) => {
  if (now.model !== before.model) endPreview()
})
