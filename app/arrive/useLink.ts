import { useEffect, useState } from 'react'
import type { Issue } from '../../model/schema/model'
import { leaveLink } from '../store/address'
import { useDocument } from '../store/document'
import { openShared } from './openShared'

export type LinkState =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  /** With what was wrong with the passphrase before. */
  | { readonly state: 'locked'; readonly refused: string | undefined; readonly unlock: (passphrase: string) => void }

const WRONG_PASSPHRASE = /passphrase/

/** Opens the document that a link holds. One that cannot be opened is handed to `onRefused`, and the address goes back to what it was. */
export const useLink = (link: string, onRefused: (issues: readonly Issue[]) => void): LinkState => {
  const open = useDocument(({ origin }) => origin.kind === 'link' && origin.name === link)
  const [locked, setLocked] = useState<{ readonly refused: string | undefined }>()
  const [passphrase, setPassphrase] = useState<string>()

  useEffect(() => {
    if (open || link === '') return undefined
    let wanted = true
    const decode = async (): Promise<void> => {
      const { decodeLink, needsPassphrase } = await import('../../model/share/link')
      const needs = needsPassphrase(link)
      if (needs && passphrase === undefined) {
        if (wanted) setLocked((before) => before ?? { refused: undefined })
        return
      }
      const shared = await decodeLink(link, passphrase)
      if (!wanted) return
      if (shared.ok) return openShared(shared.value, link)
      const sentence = shared.issues[0]?.message ?? ''
      if (needs && WRONG_PASSPHRASE.test(sentence)) {
        setPassphrase(undefined)
        return setLocked({ refused: sentence })
      }
      onRefused(shared.issues)
      leaveLink()
    }
    void decode()
    return () => {
      wanted = false
    }
  }, [open, link, passphrase, onRefused])

  if (open) return { state: 'open' }
  if (locked !== undefined && passphrase === undefined) return { state: 'locked', refused: locked.refused, unlock: setPassphrase }
  return { state: 'opening' }
}
