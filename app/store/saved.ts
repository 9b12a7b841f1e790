import { create } from 'zustand'
import type { Model } from '../../model/schema/model'
import { useDocument, type DocumentState } from './document'

/** The model that was last written to a file or read from one, by document id. */
const useSaved = create<{ readonly models: ReadonlyMap<string, Model> }>(() => ({ models: new Map() }))

export const markSaved = (id: string, model: Model): void => useSaved.setState(({ models }) => ({ models: new Map(models).set(id, model) }))

export type SavedState = 'example' | 'new' | 'saved' | 'changed'

const stateOf = ({ id, model, origin, past }: DocumentState, models: ReadonlyMap<string, Model>): SavedState => {
  const saved = models.get(id)
  if (saved !== undefined) return saved === model ? 'saved' : 'changed'
  if (past.length > 0) return 'changed'
  return origin.kind === 'example' ? 'example' : 'new'
}

/** Whether the open document is on the person’s disk as it is drawn. */
export const useSavedState = (): SavedState => {
  const models = useSaved(({ models }) => models)
  return useDocument((document) => stateOf(document, models))
}

/** True while leaving the page would lose edits. */
export const hasUnsavedEdits = (): boolean => stateOf(useDocument.getState(), useSaved.getState().models) === 'changed'
