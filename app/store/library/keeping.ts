import { endMerge, useDocument, type DocumentState } from '../document'
import { adopted } from '../variants'
import { noteAdopted } from './adopted'
import { keptOf, sameKept, variantsIn } from './kept'
import { writeOf } from './library'
import { isOutdated, setFailed, setSafety, useSafety } from './safety'
import { TAB, tell } from './tabs'
import { takeVersionInTime } from './versions'
import { viewNow } from './viewNow'
import { send } from './writing/writer'
import type { Kept, StoredDocument, View } from './database'
import type { DocumentResult } from './writing/writes'

/** How a document stands in storage: its revision and the very model objects. */
type Standing = { readonly revision: number; readonly kept: Kept }

/** As far as this tab knows. */
const standing = new Map<string, Standing>()
/** What was sent last of each document, until it is known how that went. */
const sent = new Map<string, Kept>()
/** How often another tab was found to have written at the same moment. */
const conflicts = new Map<string, number>()
let underWay: Promise<unknown> = Promise.resolve()

/** Tells that a document was opened from storage, and how it stands there. */
export const noteStored = (id: string, revision: number, kept: Kept): void => {
  standing.set(id, { revision, kept })
  setSafety({ state: 'kept' })
}

/** How the document stands in storage. */
export const standingOf = (id: string): Standing | undefined => standing.get(id)

export const isOnItsWay = (id: string): boolean => sent.has(id)

/** Resolves when all that was sent lies in storage, or could not be brought there. */
export const allSent = async (): Promise<void> => void (await underWay)

/** Two tabs wrote at once: the other’s writing stays, this one’s is kept as a copy beside it. */
const keepBeside = async (kept: Kept): Promise<void> => {
  const name = `${kept.model.name ?? 'Untitled drawing'} (from another tab)`
  await send(writeOf(crypto.randomUUID(), { ...kept, model: { ...kept.model, name } }, viewNow(), 0))
  setSafety({
    state: 'conflict',
    message: `Another tab changed this document at the same moment. Your version is kept as “${name}”.`,
  })
}

/** Takes over what lies in storage. What is seen stays what was seen, unless another tab took it away. */
export const adopt = (stored: StoredDocument, label: string): void => {
  const { revision } = stored
  const { id } = stored.info
  const state = useDocument.getState()
  if (state.id !== id) return void standing.set(id, { revision, kept: stored })
  const { all, shown } = variantsIn(stored)
  const next = adopted(state, all, shown, label)
  standing.set(id, { revision, kept: keptOf({ ...state, ...next }) })
  endMerge()
  useDocument.setState(next)
  noteAdopted()
}

/** What lies in storage is what is open: also where a change was taken back before it was written. */
const settle = (kept: Kept): void => {
  if (useSafety.getState().state === 'conflict') return
  if (sameKept(keptOf(useDocument.getState()), kept)) setSafety({ state: 'kept' })
}

/** What this tab has drawn until now is kept, whatever was sent of it. */
const onConflict = async (id: string, stored: StoredDocument, lastSent: Kept): Promise<void> => {
  conflicts.set(id, (conflicts.get(id) ?? 0) + 1)
  const open = useDocument.getState()
  const own = open.id === id ? keptOf(open) : (sent.get(id) ?? lastSent)
  sent.delete(id)
  adopt(stored, 'Take over the change of another tab')
  await keepBeside(own)
}

const onWritten = async ({ info, revision }: Extract<DocumentResult, { kind: 'written' }>, kept: Kept, view: View): Promise<void> => {
  standing.set(info.id, { revision, kept })
  settle(kept)
  tell({ type: 'wrote', stored: { info, ...kept, view, revision, tab: TAB } })
  await takeVersionInTime(info.id, kept.model)
}

const sendContent = async (id: string, kept: Kept, view: View): Promise<void> => {
  const before = conflicts.get(id)
  sent.set(id, kept)
  try {
    const result = await send(writeOf(id, kept, view, standing.get(id)?.revision ?? 0))
    // What was on its way when a conflict was found lies beside already.
    if (result === undefined || conflicts.get(id) !== before) return
    if (result.kind === 'conflict') await onConflict(id, result.stored, kept)
    else await onWritten(result, kept, view)
  } catch (error) {
    setFailed(error)
  } finally {
    if (sent.get(id) === kept) sent.delete(id)
  }
}

/** Sends the document to storage, if it differs from what lies there or is on its way. */
export const keep = (state: DocumentState, view: View): void => {
  const { id, readOnly } = state
  if (readOnly || id === 'none' || isOutdated()) return
  const kept = keptOf(state)
  const last = sent.get(id) ?? standing.get(id)?.kept
  if (last === undefined || !sameKept(last, kept)) underWay = Promise.all([underWay, sendContent(id, kept, view)])
  else if (!sent.has(id)) settle(kept)
}

/** Where a document that is kept was last looked at. */
export const keepView = (id: string, view: View): void => {
  if (isOutdated() || !(standing.has(id) || sent.has(id))) return
  send({ type: 'view', id, view }).catch(() => undefined)
}
