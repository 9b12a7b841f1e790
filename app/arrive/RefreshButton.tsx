import { CancelledError, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Model } from '../../model/schema/model'
import { positioned } from '../layout/positioned'
import { useAddress } from '../store/address'
import { closeDialog, useDialog } from '../store/dialog'
import { adoptModel, useDocument } from '../store/document'
import { announce } from '../ui/announce'
import { Dialog } from '../ui/Dialog'
import { fetchPart } from '../ui/fetchPart'
import { reasonOf } from '../ui/reasonOf'
import { takeVersion } from '../store/library/versions'
import { showToast } from '../ui/toast'
import './arrive.css'
import { remoteModel } from './remoteModel'
import { today } from '../store/today'

type Found = { readonly model: Model; readonly changes: string }

/** Positions that the source does not state stay where they are here. */
const withPlacesOf = (model: Model, known: Model): Model => {
  const places = new Map(known.nodes.map(({ id, position }) => [id, position]))
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const position = node.position ?? places.get(node.id)
      return position === undefined ? node : { ...node, position }
    }),
  }
}

/** What the source has that the drawing here has not; undefined where that is nothing. */
const changesOf = async (source: Model): Promise<Found | undefined> => {
  const [{ semanticDiff }, { diffText }, { isSameDrawing }] = await fetchPart(() =>
    Promise.all([
      import('../../model/formats/diff/meaning'),
      import('../../model/formats/diff/printDiff'),
      import('../../model/graph/diff'),
    ]),
  )
  const { model: mine } = useDocument.getState()
  const model = await positioned(withPlacesOf(source, mine))
  const diff = semanticDiff(mine, model, { today: today() })
  return isSameDrawing(diff.drawing) ? undefined : { model, changes: diffText(diff) }
}

/** For a drawing that came from an address: looks there again, and shows what is new before it is taken over. */
export function RefreshButton() {
  const address = useAddress()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Found>()
  const from = address.view === 'drawing' ? address.from : undefined

  const look = async (): Promise<void> => {
    if (from === undefined) return
    setBusy(true)
    announce('Looking for changes at the source.')
    try {
      const fetched = await queries.query(remoteModel(from))
      if (fetched.stale) return showToast({ sentence: 'There is no network, so nobody can look what has changed at the source.' })
      const changed = await changesOf(fetched.model)
      if (changed === undefined) showToast({ sentence: 'Nothing has changed at the source.' })
      else setFound(changed)
    } catch (error) {
      if (!(error instanceof CancelledError)) showToast({ sentence: reasonOf(error) })
    } finally {
      setBusy(false)
    }
  }
  useEffect(() =>
    useDialog.subscribe(({ open }) => {
      if (open !== 'refresh') return
      closeDialog()
      void look()
    }),
  )
  if (from === undefined) return null

  const close = (): void => setFound(undefined)
  const take = (): void => {
    const { id, model: mine } = useDocument.getState()
    void takeVersion(id, mine, 'Before refreshing from the source').catch(() => undefined)
    if (found !== undefined) adoptModel(found.model, 'Refresh from the source')
    close()
  }
  return (
    <>
      {busy ? (
        <button
          type="button"
          className="button"
          title="Looking for changes at the source…"
          onClick={() => void queries.cancelQueries({ queryKey: remoteModel(from).queryKey })}
        >
          Cancel
        </button>
      ) : (
        <button type="button" className="button" title={from} onClick={() => void look()}>
          Refresh
        </button>
      )}
      {found === undefined ? null : (
        <Dialog
          title="What has changed at the source"
          onClose={close}
          actions={
            <>
              <button type="button" className="button" onClick={close}>
                Keep mine
              </button>
              <button type="button" className="button primary" onClick={take}>
                Take over
              </button>
            </>
          }
        >
          <p>Taking it over replaces what is drawn here; it can be undone.</p>
          <pre className="refresh-changes">{found.changes}</pre>
        </Dialog>
      )}
    </>
  )
}
