import { create } from 'zustand'

/** Whether the open document is shown as a presentation: the drawing and nothing else. */
export const usePresenting = create<{ readonly presenting: boolean }>(() => ({ presenting: false }))
