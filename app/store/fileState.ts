import { get, set } from 'idb-keyval'
import { create } from 'zustand'
import { printModel } from '../../model/formats/json/printModel'
import type { Model } from '../../model/schema/model'
import { ONE_VARIANT, useDocument, type Variants } from './document'
import { fingerprint } from './fingerprint'
import { fileStore, type StoredFile } from './library/database'

/** A file that can be written again without asking where, and when it was last changed as far as this tab knows. */
export type OnDisk = { readonly handle: FileSystemFileHandle; readonly modified: number }

type InFile = {
  /** What stands in the file, where that is a state of the document that this tab knows. */
  readonly model: Model | undefined
  readonly disk: OnDisk | undefined
}

/** A file holds one variant of a document; each has its own. */
const keyOf = ({ id, variant }: Pick<Variants, 'variant'> & { readonly id: string }): string =>
  variant === ONE_VARIANT.variant ? id : `${id} ${variant}`

/** The file of each variant of a document. */
const useFiles = create<{ readonly files: ReadonlyMap<string, InFile> }>(() => ({ files: new Map() }))

const remember = (key: string, file: InFile): void => useFiles.setState(({ files }) => ({ files: new Map(files).set(key, file) }))

/** The open document now stands in a file as it is. */
export const noteInFile = (disk?: OnDisk): void => {
  const state = useDocument.getState()
  const { model } = state
  const key = keyOf(state)
  remember(key, { model, disk })
  const stored: StoredFile = { print: fingerprint(printModel(model)), ...(disk === undefined ? {} : { disk }) }
  // Where the browser keeps nothing, the file is forgotten with the tab.
  void set(key, stored, fileStore()).catch(() => undefined)
}

/** Where the file of the open document lies, if it can be written again. */
export const fileOnDisk = (): OnDisk | undefined => useFiles.getState().files.get(keyOf(useDocument.getState()))?.disk

/** Remembers the file of what was opened again just now. */
export const recallFile = async (): Promise<void> => {
  const state = useDocument.getState()
  const { model } = state
  const key = keyOf(state)
  if (useFiles.getState().files.has(key)) return
  const stored = await get<StoredFile>(key, fileStore()).catch(() => undefined)
  if (stored === undefined || useFiles.getState().files.has(key)) return
  remember(key, { model: stored.print === fingerprint(printModel(model)) ? model : undefined, disk: stored.disk })
}

export type FileState = 'none' | 'same' | 'older'

/** Does a file hold the open document as it is now? */
export const useFileState = (): FileState => {
  const key = useDocument(keyOf)
  const model = useDocument((document) => document.model)
  const file = useFiles(({ files }) => files.get(key))
  if (file === undefined) return 'none'
  return file.model === model ? 'same' : 'older'
}
