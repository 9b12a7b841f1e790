import type { Analysis } from '../../model/analysis/analyze'
import type { Size } from '../../model/schema/model'
import { navigate } from './address'
import { endMerge, openDocument, useDocument, type DocumentState } from './document'
import { recallFile } from './fileState'
import { noteStored } from './library/keeping'
import { openedVariants } from './library/kept'
import type { View, Viewport } from './library/database'
import { readDocument } from './library/library'
import { viewNow } from './library/viewNow'
import { setPreference } from './preferences'
import { idOf, select, useSelection, type Subject } from './selection'
import { askedViewport } from './sight'
import { isTouched } from './variants'

/** Documents that were left in this tab, by id, with their history: going back in the browser finds them as they were. */
const left = new Map<string, DocumentState>()

/** How documents were looked at when they were left. */
const views = new Map<string, View>()

/** Is this the example as it was published? */
export const isPristine = (document: DocumentState, name: string): boolean =>
  document.origin.kind === 'example' && document.origin.name === name && !isTouched(document)

const isIn = ({ graph }: Analysis, subject: Subject): boolean => {
  const [node, edge, group] = [idOf(subject, 'node'), idOf(subject, 'edge'), idOf(subject, 'group')]
  if (node !== undefined) return graph.nodeAt.has(node)
  if (edge !== undefined) return graph.edgeAt.has(edge)
  return group === undefined || graph.groups.has(group)
}

/** In another variant, what is selected stays selected where there is such a thing. */
const keepSelected = ({ analysis }: DocumentState): void => {
  const selected = [...useSelection.getState().selected]
  const left = selected.filter((subject) => isIn(analysis, subject))
  if (left.length < selected.length) select(...left)
}

useDocument.subscribe((now, before) => {
  if (now.id === before.id && now.variant !== before.variant) {
    keepSelected(now)
    void recallFile()
  }
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
  noteStored(id, stored.revision, stored)
  openDocument(stored.model, { id, origin: { kind: 'stored', name: stored.info.name }, variants: openedVariants(stored) })
  void recallFile()
  return true
}

/** Where a canvas of this size begins to look: where the open document was last looked at, or as a link says. */
export const firstViewport = (size: Size): Viewport | undefined => views.get(useDocument.getState().id)?.viewport ?? askedViewport(size)

/** Something else has changed what is stored: what this tab remembers of it no longer counts. */
export const forgetLeft = (id: string): void => {
  left.delete(id)
  views.delete(id)
}
