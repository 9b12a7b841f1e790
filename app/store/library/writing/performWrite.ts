import { set, update } from 'idb-keyval'
import { nameOf } from '../../../../model/schema/model'
import { documentStore, infoStore, versionStore, type DocumentInfo, type StoredDocument } from '../database'
import type { DocumentResult, DocumentWrite, Write, WriteResult } from './writes'

const infoOf = ({ id, kept, at }: DocumentWrite, before: DocumentInfo | undefined): DocumentInfo => {
  const { model, variants = [] } = kept
  return {
    id,
    name: nameOf({ id: 'Untitled drawing', ...(model.name === undefined ? {} : { name: model.name }) }),
    nodes: model.nodes.length,
    edges: model.edges.length,
    ...(variants.length < 2 ? {} : { variants: variants.length }),
    created: before?.created ?? at,
    updated: at,
  }
}

/**
 * What stands in storage after a write that finds `before` there. What this tab wrote itself is never in its way: a tab need not hear how
 * one write went before it asks for the next.
 */
export const rewritten = (
  write: DocumentWrite,
  before: StoredDocument | undefined,
): { readonly stored: StoredDocument; readonly result: DocumentResult } => {
  const { kept, view, base, tab } = write
  if (before !== undefined && before.revision !== base && before.tab !== tab)
    return { stored: before, result: { kind: 'conflict', stored: before } }
  const info = infoOf(write, before?.info)
  const revision = (before?.revision ?? 0) + 1
  return { stored: { ...kept, info, view, revision, tab }, result: { kind: 'written', info, revision } }
}

/** One transaction, so two tabs cannot both win. */
const writeContent = async (write: DocumentWrite): Promise<DocumentResult> => {
  let result: DocumentResult | undefined
  await update<StoredDocument>(
    write.id,
    (before) => {
      const after = rewritten(write, before)
      result = after.result
      return after.stored
    },
    documentStore(),
  )
  if (result === undefined) throw new Error('The browser did not answer.')
  return result
}

/** Writes a document, and its entry in the list: only what the list names can be found again. */
const writeDocument = async (write: DocumentWrite): Promise<DocumentResult> => {
  const result = await writeContent(write)
  if (result.kind === 'written') await set(write.id, result.info, infoStore())
  return result
}

/** Writes to the databases of this browser, wherever this is called: in the worker, or in the page where there is none. */
export const performWrite = async (write: Write): Promise<WriteResult> => {
  switch (write.type) {
    case 'document':
      return writeDocument(write)
    case 'view':
      await update<StoredDocument | undefined>(
        write.id,
        (before) => (before === undefined ? undefined : { ...before, view: write.view }),
        documentStore(),
      )
      return undefined
    case 'version':
      await set(write.version.id, write.version, versionStore())
      return undefined
  }
}
