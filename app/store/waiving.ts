import { create } from 'zustand'
import type { Finding } from '../../model/rules/finding'

type WaivingState = { readonly finding: Finding | undefined }

/** The finding that is about to be accepted. */
export const useWaiving = create<WaivingState>(() => ({ finding: undefined }))

export const startWaiving = (finding: Finding): void => useWaiving.setState({ finding })
export const endWaiving = (): void => useWaiving.setState({ finding: undefined })
