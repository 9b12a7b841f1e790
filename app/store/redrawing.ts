import { create } from 'zustand'
import type { RedrawStyle } from '../../model/redraw/redrawWorkflow'

export type Redrawing = { readonly workflow: string; readonly style: RedrawStyle }

/** The workflow that somebody wants to see in another style; undefined where nobody does. */
export const useRedrawing = create<{ readonly asked: Redrawing | undefined }>(() => ({ asked: undefined }))

export const seeRedrawn = (workflow: string, style: RedrawStyle): void => useRedrawing.setState({ asked: { workflow, style } })
export const endRedrawing = (): void => useRedrawing.setState({ asked: undefined })
