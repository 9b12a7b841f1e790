import type { Issue } from '../../model/schema/model'
import type { Shared } from '../../model/share/link'
import { fetchPart } from '../ui/fetchPart'

/** What comes of a link: what it holds, or that it takes a passphrase, with what was wrong with the one given, or why it cannot be opened. */
export type Decoded =
  | { readonly state: 'opened'; readonly shared: Shared }
  | { readonly state: 'locked'; readonly refused: string | undefined }
  | { readonly state: 'refused'; readonly issues: readonly Issue[] }

const ABOUT_PASSPHRASE = /passphrase/

export const decodeShared = async (link: string, passphrase: string | undefined): Promise<Decoded> => {
  const { decodeLink, needsPassphrase } = await fetchPart(() => import('../../model/share/link'))
  const needs = needsPassphrase(link)
  if (needs && passphrase === undefined) return { state: 'locked', refused: undefined }
  const shared = await decodeLink(link, passphrase)
  if (shared.ok) return { state: 'opened', shared: shared.value }
  const sentence = shared.issues[0]?.message ?? ''
  return needs && ABOUT_PASSPHRASE.test(sentence) ? { state: 'locked', refused: sentence } : { state: 'refused', issues: shared.issues }
}
