import { createStore, type UseStore } from 'idb-keyval'
import type { Model } from '../../../model/schema/model'
import type { Perspective } from '../preferences'
import type { Subject } from '../selection'

/** Canvas viewport: screen px = zoom × canvas px + (x, y). */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }

/** How a document was last looked at. */
export type View = { readonly viewport?: Viewport; readonly selected?: readonly Subject[]; readonly perspective?: Perspective }

/** What the list of documents shows, without the model itself. */
export type DocumentInfo = {
  readonly id: string
  readonly name: string
  readonly nodes: number
  readonly edges: number
  /** How many variants there are, where there are several; the numbers are those of the shown one. */
  readonly variants?: number
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly updated: number
  /** Set while the document lies in the bin; it can be taken back. */
  readonly deleted?: number
}

/** A variant as it is kept; the one that was shown is the document’s `model` and has none of its own. */
type StoredVariant = { readonly id: string; readonly name: string; readonly model?: Model }

/** What was drawn: one model, or several variants of it. */
export type Kept = { readonly model: Model; readonly variants?: readonly StoredVariant[] }

export type StoredDocument = Kept & {
  readonly info: DocumentInfo
  readonly view: View
  /** Counts writes, so that two tabs never overwrite each other unseen. */
  readonly revision: number
  /** Which tab wrote last. */
  readonly tab: string
}

/** The file that a document was last opened from or saved to. */
export type StoredFile = {
  /** Fingerprint of what was written there. */
  readonly print: string
  readonly disk?: { readonly handle: FileSystemFileHandle; readonly modified: number }
}

/** A snapshot to go back to. */
export type Version = {
  readonly id: string
  readonly document: string
  readonly at: number
  /** Why it was taken: “5 minutes of work”, “Before importing …”. */
  readonly reason: string
  readonly model: Model
  /** The name of the variant it shows, where there were several. */
  readonly variant?: string
}

/** One small database a kind of thing; opened when first used. */
const lazily = (name: string): (() => UseStore) => {
  let store: UseStore | undefined
  return () => (store ??= createStore(`coordinated-progress-${name}`, name))
}

export const documentStore = lazily('documents')
export const infoStore = lazily('infos')
export const fileStore = lazily('files')
export const versionStore = lazily('versions')
