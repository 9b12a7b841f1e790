import { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { decodeShared, type Decoded } from './arrive/decodeShared'
import { fetchModel } from './arrive/fetchModel'
import { lookAs } from './arrive/lookAs'
import { PASSPHRASE_FORM, PassphraseForm } from './arrive/PassphraseForm'
import { Bare } from './Bare'
import { startHost } from './embed/host'
import { OpenInEditor } from './embed/OpenInEditor'
import { exampleModel } from './examples/exampleQueries'
import { positioned } from './layout/positioned'
import type { Model } from '../model/schema/model'
import type { View } from '../model/share/view'
import { useAddress, type Address } from './store/address'
import { openDocument, useDocument } from './store/document'
import { usePreferences } from './store/preferences'
import { usePresenting } from './store/presenting'
import { Announcer } from './ui/Announcer'
import { reasonOf } from './ui/reasonOf'

// What is chosen in a frame is not what a person chose for the editor. Where a browser keeps nothing for frames, there is nothing to keep apart.
const { persist } = usePreferences as { persist?: typeof usePreferences.persist }
persist?.setOptions({ name: 'preferences-in-frames' })
usePresenting.setState({ presenting: true })

type Shown = { readonly model: Model; readonly view?: View }
type Locked = Extract<Decoded, { state: 'locked' }>

/** What the address of the frame names. What a person has drawn in this browser is never shown in another page. */
const sharedAt = async (address: Address, passphrase: string | undefined, signal: AbortSignal): Promise<Shown | Locked | undefined> => {
  switch (address.view) {
    case 'link': {
      const decoded = await decodeShared(address.link, passphrase)
      if (decoded.state === 'locked') return decoded
      if (decoded.state === 'refused') throw new Error(decoded.issues[0]?.message)
      const { model, view } = decoded.shared
      return { model: await positioned(model), view }
    }
    case 'example':
      return { model: await new QueryClient().query(exampleModel(address.name)) }
    case 'remote':
      return { model: await positioned((await fetchModel(address.url, signal, () => undefined)).model) }
    case 'drawing':
    case 'start':
      return undefined
  }
}

/** The drawing in a frame of another page: to look at, without anything of the browser’s own documents. */
export function EmbedApp() {
  const address = useAddress()
  const id = useDocument((document) => document.id)
  /** Why a drawing could not be had; over when the page around loads another. */
  const [failed, setFailed] = useState<{ readonly sentence: string; readonly id: string }>()
  const [locked, setLocked] = useState<Locked>()
  const [passphrase, setPassphrase] = useState<string>()

  useEffect(startHost, [])
  useEffect(() => {
    const leaving = new AbortController()
    const open = async (): Promise<void> => {
      try {
        const shown = await sharedAt(address, passphrase, leaving.signal)
        if (shown === undefined || leaving.signal.aborted) return
        if ('state' in shown) return setLocked(shown)
        openDocument(shown.model, { origin: { kind: 'link', ...(address.view === 'link' ? { name: address.link } : {}) }, readOnly: true })
        lookAs(shown.view ?? {})
        setFailed(undefined)
      } catch (error) {
        if (!leaving.signal.aborted) setFailed({ sentence: reasonOf(error), id: useDocument.getState().id })
      }
    }
    void open()
    return () => leaving.abort()
  }, [address, passphrase])

  if (failed?.id === id)
    return (
      <main className="bare-notice">
        <p role="alert">{failed.sentence}</p>
      </main>
    )
  return (
    <>
      {id === 'none' ? <Awaited locked={locked} onUnlock={setPassphrase} /> : <Bare action={<OpenInEditor />} />}
      <Announcer />
    </>
  )
}

type AwaitedProps = { readonly locked: Locked | undefined; readonly onUnlock: (passphrase: string) => void }

/** What is shown before there is a drawing. */
function Awaited({ locked, onUnlock }: AwaitedProps) {
  return (
    <main className="bare-notice">
      {locked === undefined ? (
        <p role="status">Waiting for a drawing…</p>
      ) : (
        <>
          <h1>This drawing is encrypted</h1>
          <PassphraseForm refused={locked.refused} onUnlock={onUnlock} />
          <button type="submit" form={PASSPHRASE_FORM} className="button primary">
            Open
          </button>
        </>
      )}
    </main>
  )
}
