import { useState } from 'react'
import type { Subject } from '../store/selection'
import { Reference } from './Reference'

const SHOWN = 6

type ReferencesProps = {
  readonly subjects: readonly Subject[]
  /** One below the other, for long names. */
  readonly stacked?: boolean
}

/** Names that lead to the canvas; long lists open on demand. */
export function References({ subjects, stacked = false }: ReferencesProps) {
  const [all, setAll] = useState(false)
  const shown = all || subjects.length <= SHOWN + 1 ? subjects : subjects.slice(0, SHOWN)
  const rest = subjects.length - shown.length
  return (
    <span className={stacked ? 'references-stacked' : undefined}>
      {shown.map((subject, at) => (
        <span key={subject}>
          {at === 0 || stacked ? '' : ', '}
          <Reference subjects={[subject]} />
        </span>
      ))}
      {rest === 0 ? null : (
        <>
          {stacked ? '' : ' and '}
          <button type="button" className="reference" onClick={() => setAll(true)}>
            {rest} more
          </button>
        </>
      )}
    </span>
  )
}
