import { useState, type ReactNode } from 'react'
import type { Model } from '../../model/schema/model'
import { navigate } from '../store/address'
import type { DocumentInfo } from '../store/library/database'
import { deleteDocument, duplicateDocument, restoreDocument } from '../store/library/library'
import { announce } from '../ui/announce'
import { showToast } from '../ui/toast'
import { DocumentCard } from './DocumentCard'
import './library.css'
import { timeWords } from './timeWords'
import { useDocuments } from './useDocuments'

/** So few are seen at a glance. */
const SEARCH_FROM = 7

type DocumentListProps = {
  readonly picture: (model: Model) => ReactNode
  /** What comes below; shown once it is known how much room the documents take. */
  readonly children: ReactNode
}

/** The documents that this browser keeps, the one worked on last first, and the bin. */
export function DocumentList({ picture, children }: DocumentListProps) {
  const { kept, binned, now, reload } = useDocuments()
  const [search, setSearch] = useState('')
  if (kept === undefined) return null
  const wanted = search.trim().toLowerCase()
  const shown = kept.filter(({ name }) => name.toLowerCase().includes(wanted))

  const remove = async ({ id, name }: DocumentInfo): Promise<void> => {
    await deleteDocument(id)
    await reload()
    const takeBack = async (): Promise<void> => {
      await restoreDocument(id)
      await reload()
      announce(`“${name}” is back.`)
    }
    showToast({ sentence: `“${name}” lies in the bin for 30 days.`, action: { title: 'Undo', run: () => void takeBack() } })
  }
  const duplicate = async ({ id, name }: DocumentInfo): Promise<void> => {
    await duplicateDocument(id)
    await reload()
    announce(`“${name}” is duplicated.`)
  }
  return (
    <>
      {kept.length === 0 ? null : (
        <section className="documents" aria-labelledby="documents-title">
          <header>
            <h2 id="documents-title">Your drawings</h2>
            {kept.length < SEARCH_FROM ? null : (
              <input
                className="text"
                type="search"
                aria-label="Find a drawing"
                placeholder="Find a drawing"
                value={search}
                onChange={({ target }) => setSearch(target.value)}
              />
            )}
          </header>
          <ul aria-label="Your drawings">
            {shown.map((info) => (
              <li key={info.id}>
                <DocumentCard
                  info={info}
                  last={info === kept[0]}
                  now={now}
                  picture={picture}
                  onChange={reload}
                  onDuplicate={() => void duplicate(info)}
                  onDelete={() => void remove(info)}
                />
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p>No drawing is called that.</p> : null}
        </section>
      )}
      {binned.length === 0 ? null : <Bin binned={binned} now={now} onChange={reload} />}
      {children}
    </>
  )
}

type BinProps = { readonly binned: readonly DocumentInfo[]; readonly now: number; readonly onChange: () => Promise<void> }

function Bin({ binned, now, onChange }: BinProps) {
  const restore = async ({ id, name }: DocumentInfo): Promise<void> => {
    await restoreDocument(id)
    await onChange()
    showToast({ sentence: `“${name}” is back.`, action: { title: 'Open', run: () => navigate({ view: 'drawing', id }) } })
  }
  return (
    <details className="bin">
      <summary>Bin ({binned.length})</summary>
      <ul aria-label="Bin">
        {binned.map((info) => (
          <li key={info.id}>
            <span>{info.name}</span>
            <small>deleted {timeWords(info.deleted ?? info.updated, now)}</small>
            <button type="button" className="button" aria-label={`Take “${info.name}” back`} onClick={() => void restore(info)}>
              Take it back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
