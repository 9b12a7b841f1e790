import { navigate } from './address'
import { endMerge, openDocument, useDocument, type DocumentState } from './document'
import { noteStored, viewNow } from './library/autosave'
import type { View, Viewport } from './library/database'
import { readDocument } from './library/library'
import { setPreference } from './preferences'
import { select } from './selection'

/** Documents that were left in this tab, by id, with their history: going back in the browser finds them as they were. */
const left = new Map<string, DocumentState>()

/** How documents were looked at when they were left. */
const views = new Map<string, View>()

const isTouched = ({ past, future }: DocumentState): boolean => past.length > 0 || future.length > 0

/** Is this the example as it was published? */
export const isPristine = (document: DocumentState, name: string): boolean =>
  document.origin.kind === 'example' && document.origin.name === name && !isTouched(document)

useDocument.subscribe((now, before) => {
  if (now.id !== before.id) {
    left.delete(now.id)
    if (before.id !== 'none') {
      left.set(before.id, before)
      views.set(before.id, viewNow())
    }
    select(...(views.get(now.id)?.selected ?? []))
    return
  }
  // An example that is edited becomes a drawing of one’s own, with an address of its own.
  if (now.origin.kind === 'example' && isTouched(now) && !isTouched(before)) navigate({ view: 'drawing', id: now.id }, 'replace')
})

/** Opens a document again: as it was left in this tab, else as this browser keeps it. False where there is none. */
export const reopen = async (id: string): Promise<boolean> => {
  const document = left.get(id)
  if (document !== undefined) {
    endMerge()
    useDocument.setState(document)
    return true
  }
  const stored = await readDocument(id).catch(() => undefined)
  if (stored === undefined) return false
  views.set(id, stored.view)
  if (stored.view.perspective !== undefined) setPreference({ perspective: stored.view.perspective })
  openDocument(stored.model, { id, origin: { kind: 'stored' } })
  noteStored(id, stored.revision, stored.model)
  return true
}

/** Where the open document was last looked at, if it was. */
export const lastViewport = (): Viewport | undefined => views.get(useDocument.getState().id)?.viewport

/** Something else has changed what is stored: what this tab remembers of it no longer counts. */
export const forgetLeft = (id: string): void => {
  left.delete(id)
  views.delete(id)
}
