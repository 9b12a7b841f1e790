import { create } from 'zustand'
import type { Subject } from '../../store/selection'

type FocusState = {
  /** The element of the drawing that has the focus. */
  readonly subject: Subject | null
  /** Focus that came by pointer is not shown. */
  readonly byKeyboard: boolean
}

export const useFocus = create<FocusState>(() => ({ subject: null, byKeyboard: false }))
