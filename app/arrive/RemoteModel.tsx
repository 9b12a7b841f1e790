import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { positioned } from '../layout/positioned'
import { navigate } from '../store/address'
import { openDocument, useDocument } from '../store/document'
import { flush } from '../store/library/autosave'
import { announce } from '../ui/announce'
import { IssueList } from '../ui/IssueList'
import { showToast } from '../ui/toast'
import './arrive.css'
import { Unavailable } from './fetchModel'
import { remoteModel, useProgress } from './remoteModel'

const leave = (): void => navigate({ view: 'start' }, 'replace')

/** Fetches a model from elsewhere and opens it as a copy that knows where it comes from. */
export function RemoteModel({ url }: { readonly url: string }) {
  const fetched = useQuery(remoteModel(url))
  const queries = useQueryClient()
  const { data } = fetched
  const [unopened, setUnopened] = useState<Error>()
  const error = fetched.error ?? unopened

  useEffect(() => {
    if (data === undefined) return undefined
    let wanted = true
    const open = async (): Promise<void> => {
      const model = await positioned(data.model)
      if (!wanted) return
      openDocument(model, { origin: { kind: 'url', name: url } })
      void flush()
      navigate({ view: 'drawing', id: useDocument.getState().id, from: url }, 'replace')
      announce('Opened the drawing from its address.')
      if (data.stale) showToast({ sentence: 'There is no network: this is the drawing as it was when it was fetched last.' })
    }
    open().catch((error: unknown) => {
      if (wanted) setUnopened(error as Error)
    })
    return () => {
      wanted = false
    }
  }, [data, url])

  const again = (): void => {
    setUnopened(undefined)
    void fetched.refetch()
  }
  const cancel = (): void => {
    void queries.cancelQueries({ queryKey: ['remote model', url] })
    leave()
  }
  return (
    <main className="arriving">
      {error === undefined ? (
        <>
          <p role="status">Fetching the drawing…</p>
          <Bar />
          <code>{url}</code>
          <button type="button" className="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <>
          <p role="alert">{error.message}</p>
          <code>{url}</code>
          {error instanceof Unavailable && error.issues.length > 0 ? <IssueList issues={error.issues} /> : null}
          <div className="arriving-actions">
            <button type="button" className="button" onClick={leave}>
              Leave it
            </button>
            <button type="button" className="button primary" onClick={again}>
              Try again
            </button>
          </div>
        </>
      )}
    </main>
  )
}

function Bar() {
  const progress = useProgress((state) => state.progress)
  return <progress aria-label="Fetched" value={progress?.total === undefined ? undefined : progress.loaded} max={progress?.total} />
}
