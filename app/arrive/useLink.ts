import { useEffect, useState } from 'react'
import type { Issue } from '../../model/schema/model'
import { leaveLink } from '../store/address'
import { useDocument } from '../store/document'
import { reasonOf } from '../ui/reasonOf'
import { decodeShared } from './decodeShared'
import { openShared } from './openShared'

export type LinkState =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  /** With what was wrong with the passphrase before. */
  | { readonly state: 'locked'; readonly refused: string | undefined; readonly unlock: (passphrase: string) => void }

/** Opens the document that a link holds. One that cannot be opened is handed to `onRefused`, and the address goes back to what it was. */
export const useLink = (link: string, onRefused: (issues: readonly Issue[]) => void): LinkState => {
  const open = useDocument(({ origin }) => origin.kind === 'link' && origin.name === link)
  const [locked, setLocked] = useState<{ readonly refused: string | undefined }>()
  const [passphrase, setPassphrase] = useState<string>()

  useEffect(() => {
    if (open || link === '') return undefined
    let wanted = true
    const refuse = (issues: readonly Issue[]): void => {
      onRefused(issues)
      leaveLink()
    }
    const decode = async (): Promise<void> => {
      const decoded = await decodeShared(link, passphrase)
      if (!wanted) return
      if (decoded.state === 'opened') return await openShared(decoded.shared, link)
      if (decoded.state === 'refused') return refuse(decoded.issues)
      setPassphrase(undefined)
      setLocked((before) => (decoded.refused === undefined ? (before ?? decoded) : decoded))
    }
    decode().catch((error: unknown) => {
      if (wanted) refuse([{ pointer: '', message: reasonOf(error) }])
    })
    return () => {
      wanted = false
    }
  }, [open, link, passphrase, onRefused])

  if (open) return { state: 'open' }
  if (locked !== undefined && passphrase === undefined) return { state: 'locked', refused: locked.refused, unlock: setPassphrase }
  return { state: 'opening' }
}
