import { useEffect, useState } from 'react'
import { perform } from '../edits/perform'
import { compare, variantSide } from '../store/comparing'
import { useDocument } from '../store/document'
import type { Version } from '../store/library/database'
import { listVersions } from '../store/library/versions'
import { differenceWords } from './differenceWords'

const dateOf = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

/** The snapshots of this drawing, with what differs from now. */
export function Versions() {
  const id = useDocument((document) => document.id)
  const model = useDocument((document) => document.model)
  const [versions, setVersions] = useState<readonly Version[]>()
  useEffect(() => {
    let left = false
    const read = async (): Promise<void> => {
      const found = await listVersions(id).catch(() => [])
      if (!left) setVersions(found)
    }
    void read()
    return () => {
      left = true
    }
  }, [id, model])
  if (versions === undefined) return <p className="versions-none">Looking for versions…</p>
  if (versions.length === 0)
    return <p className="versions-none">None yet. One is kept for every five minutes of work and before anything large, for 30 days.</p>
  return (
    <ol className="versions overflow" aria-label="Versions, the newest first">
      {versions.map((version) => (
        <li key={version.id}>
          <strong>{dateOf(version.at)}</strong>
          <p>
            {version.reason}
            {version.variant === undefined ? null : `, of the variant “${version.variant}”`}
          </p>
          <small>{differenceWords(version.model, model)}</small>
          <button
            type="button"
            className="button"
            aria-label={`Compare the version of ${dateOf(version.at)} with now`}
            onClick={() => compare({ kind: 'version', id: version.id }, variantSide(useDocument.getState().variant))}
          >
            Compare with now
          </button>
          <button
            type="button"
            className="button"
            aria-label={`Restore the version of ${dateOf(version.at)}`}
            onClick={() =>
              perform({
                command: { type: 'replaceModel', model: version.model },
                label: `Restore the version of ${dateOf(version.at)}`,
                select: [],
              })
            }
          >
            Restore
          </button>
        </li>
      ))}
    </ol>
  )
}
