import { create } from 'zustand'

type DialogState = { readonly open: 'export' | 'share' | undefined }

/** Which dialog about the document as a whole is open. */
export const useDialog = create<DialogState>(() => ({ open: undefined }))

export const openDialog = (open: 'export' | 'share'): void => useDialog.setState({ open })
export const closeDialog = (): void => useDialog.setState({ open: undefined })
