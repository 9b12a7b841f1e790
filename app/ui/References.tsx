import { useState } from 'react'
import type { Subject } from '../store/selection'
import { Reference } from './Reference'

const SHOWN = 6

/** Names that lead to the canvas, with commas between them; long lists open on demand. */
export function References({ subjects }: { readonly subjects: readonly Subject[] }) {
  const [all, setAll] = useState(false)
  const shown = all || subjects.length <= SHOWN + 1 ? subjects : subjects.slice(0, SHOWN)
  const rest = subjects.length - shown.length
  return (
    <span>
      {shown.map((subject, at) => (
        <span key={subject}>
          {at === 0 ? '' : ', '}
          <Reference subjects={[subject]} />
        </span>
      ))}
      {rest === 0 ? null : (
        <>
          {' and '}
          <button type="button" className="reference" onClick={() => setAll(true)}>
            {rest} more
          </button>
        </>
      )}
    </span>
  )
}
