import { create } from 'zustand'

/** `run`: the run on the canvas as a file; `drawing`: its name and description, in the inspector; `refresh`: what has changed where the drawing came from. */
export type DocumentDialog = 'export' | 'run' | 'share' | 'rules' | 'waivers' | 'contracts' | 'drawing' | 'refresh'

type DialogState = { readonly open: DocumentDialog | undefined }

/** Which dialog about the document as a whole is open. */
export const useDialog = create<DialogState>(() => ({ open: undefined }))

export const openDialog = (open: DocumentDialog): void => useDialog.setState({ open })
export const closeDialog = (): void => useDialog.setState({ open: undefined })
