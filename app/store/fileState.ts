import { create } from 'zustand'
import type { Model } from '../../model/schema/model'
import { useDocument } from './document'

/** What stands in the file of each document, by document: the very model that was opened from it or saved to it last. */
const useFiles = create<{ readonly models: ReadonlyMap<string, Model> }>(() => ({ models: new Map() }))

/** The open document now stands in a file as it is. */
export const noteInFile = (): void => {
  const { id, model } = useDocument.getState()
  useFiles.setState(({ models }) => ({ models: new Map(models).set(id, model) }))
}

export type FileState = 'none' | 'same' | 'older'

/** Does a file hold the open document as it is now? */
export const useFileState = (): FileState => {
  const id = useDocument((document) => document.id)
  const model = useDocument((document) => document.model)
  const inFile = useFiles(({ models }) => models.get(id))
  if (inFile === undefined) return 'none'
  return inFile === model ? 'same' : 'older'
}
