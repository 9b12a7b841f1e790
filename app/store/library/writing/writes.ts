import type { DocumentInfo, Kept, StoredDocument, Version, View } from '../database'

/** What was drawn, to be written if no other tab has written since revision `base` (0: it is new). */
export type DocumentWrite = {
  readonly type: 'document'
  readonly id: string
  readonly kept: Kept
  readonly view: View
  readonly base: number
  readonly tab: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What is written of the open document. */
export type Write =
  | DocumentWrite
  /** Where a person looked, without counting as a change. */
  | { readonly type: 'view'; readonly id: string; readonly view: View }
  | { readonly type: 'version'; readonly version: Version }

/** `conflict`: another tab has written since; nothing was overwritten, and `stored` is what stands there now. */
export type DocumentResult =
  | { readonly kind: 'written'; readonly info: DocumentInfo; readonly revision: number }
  | { readonly kind: 'conflict'; readonly stored: StoredDocument }

/** Nothing is to be said of a view, a version, and a document of which a later write tells more. */
export type WriteResult = DocumentResult | undefined

export type Perform = (write: Write) => Promise<WriteResult>

export type WriterRequest = { readonly request: number; readonly write: Write }

export type WriterAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly request: number; readonly result: WriteResult }
  /** Of a `DOMException` only these two are certain to cross over. */
  | { readonly type: 'failed'; readonly request: number; readonly name: string; readonly message: string }
