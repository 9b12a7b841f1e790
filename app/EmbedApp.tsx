import { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchModel } from './arrive/fetchModel'
import { lookAs } from './arrive/lookAs'
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

// What is chosen in a frame is not what a person chose for the editor. Where a browser keeps nothing for frames, there is nothing to keep apart.
const { persist } = usePreferences as { persist?: typeof usePreferences.persist }
persist?.setOptions({ name: 'preferences-in-frames' })
usePresenting.setState({ presenting: true })

type Shown = { readonly model: Model; readonly view?: View }

/** What the address of the frame names. What a person has drawn in this browser is never shown in another page. */
const sharedAt = async (address: Address, signal: AbortSignal): Promise<Shown | undefined> => {
  switch (address.view) {
    case 'link': {
      const { decodeLink } = await import('../model/share/link')
      const shared = await decodeLink(address.link)
      if (!shared.ok) throw new Error(shared.issues[0]?.message)
      return { model: await positioned(shared.value.model), view: shared.value.view }
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
  const open = useDocument(({ id }) => id !== 'none')
  const [failed, setFailed] = useState<string>()

  useEffect(startHost, [])
  useEffect(() => {
    const leaving = new AbortController()
    const open = async (): Promise<void> => {
      try {
        const shown = await sharedAt(address, leaving.signal)
        if (shown === undefined || leaving.signal.aborted) return
        openDocument(shown.model, { origin: { kind: 'link' }, readOnly: true })
        lookAs(shown.view ?? {})
        setFailed(undefined)
      } catch (error) {
        if (!leaving.signal.aborted) setFailed(error instanceof Error ? error.message : String(error))
      }
    }
    void open()
    return () => leaving.abort()
  }, [address])

  if (failed !== undefined)
    return (
      <p className="bare-notice" role="alert">
        {failed}
      </p>
    )
  return (
    <>
      {open ? (
        <Bare action={<OpenInEditor />} />
      ) : (
        <p className="bare-notice" role="status">
          Waiting for a drawing…
        </p>
      )}
      <Announcer />
    </>
  )
}
