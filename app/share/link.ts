import { encodeEncryptedLink, encodeLink } from '../../model/share/link'
import type { View } from '../../model/share/view'
import type { Result } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'
import { runNow } from '../store/run'
import { useSelection } from '../store/selection'
import { sightNow } from '../store/sight'

export type LinkMode = 'edit' | 'view' | 'present'

export type LinkChoices = {
  readonly mode: LinkMode
  /** Whether the link opens with what is selected now. */
  readonly selection: boolean
  /** Whether it opens where one looks now; else all of the drawing is shown. */
  readonly sight: boolean
  /** Whether it opens with the run that is played now, at its step. */
  readonly run: boolean
  /** Empty for a link that everybody can open. */
  readonly passphrase: string
}

const home = (): string => new URL('.', location.href).href.replace(/[?#].*$/, '')

/** The whole link to the open document as it is now, or a sentence why there is none. */
export const linkNow = async ({ mode, selection, sight, run, passphrase }: LinkChoices): Promise<Result<string>> => {
  const { model } = useDocument.getState()
  const selected = [...useSelection.getState().selected]
  const seen = sight ? sightNow() : undefined
  const played = run ? runNow() : undefined
  const view: View = {
    perspective: usePreferences.getState().perspective,
    mode,
    ...(selection && selected.length > 0 ? { selection: selected } : {}),
    ...(seen === undefined ? {} : { viewport: seen }),
    ...(played === undefined ? {} : { run: played }),
  }
  const hash = passphrase === '' ? encodeLink(model, view) : await encodeEncryptedLink(model, passphrase, view)
  return hash.ok ? { ok: true, value: home() + hash.value } : hash
}

/** The same link for a frame in another page. */
export const embedLink = (link: string): string => link.replace('#', '?embed#')
