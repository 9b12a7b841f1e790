import { get, set } from 'idb-keyval'
import { create } from 'zustand'
import { printModel } from '../../model/formats/json/printModel'
import type { Model } from '../../model/schema/model'
import { useDocument } from './document'
import { fingerprint } from './fingerprint'
import { fileStore, type StoredFile } from './library/database'

/** A file that can be written again without asking where, and when it was last changed as far as this tab knows. */
export type OnDisk = { readonly handle: FileSystemFileHandle; readonly modified: number }

type InFile = {
  /** What stands in the file, where that is a state of the document that this tab knows. */
  readonly model: Model | undefined
  readonly disk: OnDisk | undefined
}

/** The file of each document, by document. */
const useFiles = create<{ readonly files: ReadonlyMap<string, InFile> }>(() => ({ files: new Map() }))

const remember = (id: string, file: InFile): void => useFiles.setState(({ files }) => ({ files: new Map(files).set(id, file) }))

/** The open document now stands in a file as it is. */
export const noteInFile = (disk?: OnDisk): void => {
  const { id, model } = useDocument.getState()
  remember(id, { model, disk })
  const stored: StoredFile = { print: fingerprint(printModel(model)), ...(disk === undefined ? {} : { disk }) }
  // Where the browser keeps nothing, the file is forgotten with the tab.
  void set(id, stored, fileStore()).catch(() => undefined)
}

/** Where the file of the open document lies, if it can be written again. */
export const fileOnDisk = (): OnDisk | undefined => useFiles.getState().files.get(useDocument.getState().id)?.disk

/** Remembers the file of a document that is opened again. */
export const recallFile = async (id: string, model: Model): Promise<void> => {
  const stored = await get<StoredFile>(id, fileStore()).catch(() => undefined)
  if (stored === undefined || useFiles.getState().files.has(id)) return
  remember(id, { model: stored.print === fingerprint(printModel(model)) ? model : undefined, disk: stored.disk })
}

export type FileState = 'none' | 'same' | 'older'

/** Does a file hold the open document as it is now? */
export const useFileState = (): FileState => {
  const id = useDocument((document) => document.id)
  const model = useDocument((document) => document.model)
  const file = useFiles(({ files }) => files.get(id))
  if (file === undefined) return 'none'
  return file.model === model ? 'same' : 'older'
}
