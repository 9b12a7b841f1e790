import { entries, get, update, del, set, values } from 'idb-keyval'
import { nameOf } from '../../../model/schema/model'
import { parseModel } from '../../../model/schema/parseModel'
import {
  documentStore,
  fileStore,
  infoStore,
  TAB,
  versionStore,
  type DocumentInfo,
  type Kept,
  type StoredDocument,
  type View,
} from './database'

const DAY = 86_400_000
const BIN_DAYS = 30

const infoOf = (id: string, { model, variants = [] }: Kept, before: DocumentInfo | undefined, now: number): DocumentInfo => ({
  id,
  name: nameOf({ id: 'Untitled drawing', ...(model.name === undefined ? {} : { name: model.name }) }),
  nodes: model.nodes.length,
  edges: model.edges.length,
  ...(variants.length < 2 ? {} : { variants: variants.length }),
  created: before?.created ?? now,
  updated: now,
})

/** `conflict`: another tab has written since `base`; nothing was overwritten, and `stored` is what stands there now. */
export type WriteResult =
  { readonly kind: 'written'; readonly stored: StoredDocument } | { readonly kind: 'conflict'; readonly stored: StoredDocument }

/**
 * Writes what was drawn if nobody has written since revision `base` (0: it is new). One transaction, so two tabs cannot both win.
 * The list of documents hears of it by `tellList`.
 */
export const writeContent = async (id: string, kept: Kept, view: View, base: number): Promise<WriteResult> => {
  const { model, variants } = kept
  let result: WriteResult | undefined
  await update<StoredDocument>(
    id,
    (before) => {
      if (before !== undefined && before.revision !== base) {
        result = { kind: 'conflict', stored: before }
        return before
      }
      const info = infoOf(id, kept, before?.info, Date.now())
      const stored: StoredDocument = { info, model, ...(variants === undefined ? {} : { variants }), view, revision: base + 1, tab: TAB }
      result = { kind: 'written', stored }
      return stored
    },
    documentStore(),
  )
  if (result === undefined) throw new Error('The browser did not answer.')
  return result
}

export const tellList = ({ info }: StoredDocument): Promise<void> => set(info.id, info, infoStore())

/** Writes a document and its entry in the list. */
export const writeDocument = async (id: string, kept: Kept, view: View, base: number): Promise<WriteResult> => {
  const result = await writeContent(id, kept, view, base)
  if (result.kind === 'written') await tellList(result.stored)
  return result
}

/** Remembers where a person looked, without counting as a change. */
export const writeView = (id: string, view: View): Promise<void> =>
  update<StoredDocument | undefined>(id, (before) => (before === undefined ? undefined : { ...before, view }), documentStore())

/** What was stored, checked like any other input; undefined where it cannot be read. */
export const checked = (stored: StoredDocument): StoredDocument | undefined => {
  if (!parseModel(stored.model).ok) return undefined
  if (stored.variants === undefined) return stored
  return { ...stored, variants: stored.variants.filter(({ model }) => model === undefined || parseModel(model).ok) }
}

/** A stored document; undefined where there is none or it cannot be read. */
export const readDocument = async (id: string): Promise<StoredDocument | undefined> => {
  const stored = await get<StoredDocument>(id, documentStore())
  return stored && checked(stored)
}

/** All documents, newest first; those in the bin are left out unless asked for. */
export const listDocuments = async ({ deleted = false } = {}): Promise<readonly DocumentInfo[]> => {
  const infos = await values<DocumentInfo>(infoStore())
  return infos.filter((info) => (info.deleted !== undefined) === deleted).sort((a, b) => b.updated - a.updated)
}

const changeInfo = async (id: string, change: (info: DocumentInfo) => DocumentInfo): Promise<void> => {
  await update<StoredDocument | undefined>(
    id,
    (before) => (before === undefined ? undefined : { ...before, info: change(before.info) }),
    documentStore(),
  )
  await update<DocumentInfo | undefined>(id, (before) => (before === undefined ? undefined : change(before)), infoStore())
}

/** Into the bin for 30 days; `restoreDocument` takes it back. */
export const deleteDocument = (id: string): Promise<void> => changeInfo(id, (info) => ({ ...info, deleted: Date.now() }))

export const restoreDocument = (id: string): Promise<void> =>
  changeInfo(id, (info) => {
    const { deleted: _, ...kept } = info
    return kept
  })

export const renameDocument = async (id: string, name: string): Promise<void> => {
  const stored = await readDocument(id)
  if (stored !== undefined) await writeDocument(id, { ...stored, model: { ...stored.model, name } }, stored.view, stored.revision)
}

export const duplicateDocument = async (id: string): Promise<string | undefined> => {
  const stored = await readDocument(id)
  if (stored === undefined) return undefined
  const copy = crypto.randomUUID()
  await writeDocument(copy, { ...stored, model: { ...stored.model, name: `${stored.info.name} (copy)` } }, stored.view, 0)
  return copy
}

const forget = async (id: string): Promise<void> => {
  await del(id, documentStore())
  await del(id, infoStore())
  await del(id, fileStore())
}

/** Empties the bin of what has lain there for 30 days, and drops versions as old as that. */
export const tidyUp = async (now = Date.now()): Promise<void> => {
  const gone = (await listDocuments({ deleted: true })).filter((info) => now - (info.deleted ?? now) > BIN_DAYS * DAY)
  await Promise.all(gone.map((info) => forget(info.id)))
  const stale = (await entries<string, { at: number }>(versionStore())).filter(([, version]) => now - version.at > BIN_DAYS * DAY)
  await Promise.all(stale.map(([key]) => del(key, versionStore())))
}
