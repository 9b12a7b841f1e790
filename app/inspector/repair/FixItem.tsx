import { useState } from 'react'
import type { CostClass, Fix } from '../../../model/repair/fix'
import { previewing } from '../../ui/previewing'

const COST_WORDS: Readonly<Record<CostClass, string>> = {
  state: 'say what is true',
  control: 'a control in the node',
  edge: 'another kind of edge',
  infrastructure: 'something new to run',
}

/** A plan for a whole workflow may have a hundred edits, and what applies them is to stay in sight. */
const FIRST = 5

type FixItemProps = { readonly fix: Fix; readonly apply: ((fix: Fix) => void) | undefined }

/** One way to do it. Pointing at it shows on the canvas what it would do. */
export function FixItem({ fix, apply }: FixItemProps) {
  const [all, setAll] = useState(false)
  const shown = all || fix.edits.length <= FIRST + 1 ? fix.edits : fix.edits.slice(0, FIRST)
  const left = fix.edits.length - shown.length
  return (
    <li {...previewing(fix.commands)}>
      <ol>
        {shown.map(({ title, costClass }) => (
          <li key={title}>
            {title}
            <small className="repair-cost" data-cost={costClass}>
              {COST_WORDS[costClass]}
            </small>
          </li>
        ))}
      </ol>
      {left === 0 ? null : (
        <button type="button" className="reference" onClick={() => setAll(true)}>
          {left} more edits
        </button>
      )}
      {fix.raises.map(({ rule, subject, message }) => (
        <p key={`${rule} ${subject}`} className="repair-raises">
          It brings a new error: {message}
        </p>
      ))}
      {apply === undefined ? null : (
        <button type="button" className="button" aria-label={`Apply: ${fix.title}`} onClick={() => apply(fix)}>
          Apply
        </button>
      )}
    </li>
  )
}
