import { create } from 'zustand'
import { useSelection, type Subject } from './selection'

type RenamingState = {
  /** What is being renamed on the canvas, and the text it starts with where that is not its name. */
  readonly renaming: { readonly subject: Subject; readonly text?: string } | undefined
  /** Just made: typing names it. */
  readonly fresh: Subject | undefined
}

export const useRenaming = create<RenamingState>(() => ({ renaming: undefined, fresh: undefined }))

export const startRenaming = (subject: Subject, text?: string): void =>
  useRenaming.setState({ renaming: { subject, ...(text === undefined ? {} : { text }) }, fresh: undefined })

export const stopRenaming = (): void => useRenaming.setState({ renaming: undefined, fresh: undefined })

/** Until something else is selected, typing names it. */
export const markFresh = (subject: Subject): void => useRenaming.setState({ fresh: subject })

useSelection.subscribe(({ selected }) => {
  const { fresh } = useRenaming.getState()
  if (fresh !== undefined && !(selected.size === 1 && selected.has(fresh))) useRenaming.setState({ fresh: undefined })
})
