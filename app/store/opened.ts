import { endMerge, useDocument, type DocumentState } from './document'

/** Documents that were left in this tab, by id, with their history: going back in the browser finds them as they were. */
const left = new Map<string, DocumentState>()

const canBeFetchedAgain = ({ origin, past, future }: DocumentState): boolean => origin.kind === 'example' && past.length === 0 && future.length === 0

useDocument.subscribe((now, before) => {
  if (now.id === before.id || before.id === 'none') return
  left.delete(now.id)
  if (!canBeFetchedAgain(before)) left.set(before.id, before)
})

/** Opens a document that was left in this tab; false where there is none. */
export const resume = (wanted: (document: DocumentState) => boolean): boolean => {
  const document = [...left.values()].findLast(wanted)
  if (document === undefined) return false
  endMerge()
  useDocument.setState(document)
  return true
}

export const isExample =
  (name: string) =>
  ({ origin }: DocumentState): boolean =>
    origin.kind === 'example' && origin.name === name
