import { del, entries, get, update, values } from 'idb-keyval'
import { parseModel } from '../../../model/schema/parseModel'
import { documentStore, fileStore, infoStore, versionStore, type DocumentInfo, type Kept, type StoredDocument, type View } from './database'
import { TAB } from './tabs'
import { send } from './writing/writer'
import type { DocumentWrite } from './writing/writes'

const DAY = 86_400_000
const BIN_DAYS = 30

/** What this tab writes of a document, now. */
export const writeOf = (id: string, kept: Kept, view: View, base: number): DocumentWrite => ({
  type: 'document',
  id,
  kept: { model: kept.model, ...(kept.variants === undefined ? {} : { variants: kept.variants }) },
  view,
  base,
  tab: TAB,
  at: Date.now(),
})

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
  if (stored !== undefined) await send(writeOf(id, { ...stored, model: { ...stored.model, name } }, stored.view, stored.revision))
}

export const duplicateDocument = async (id: string): Promise<string | undefined> => {
  const stored = await readDocument(id)
  if (stored === undefined) return undefined
  const copy = crypto.randomUUID()
  await send(writeOf(copy, { ...stored, model: { ...stored.model, name: `${stored.info.name} (copy)` } }, stored.view, 0))
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
