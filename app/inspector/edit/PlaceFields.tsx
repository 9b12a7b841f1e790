import { useId, useState } from 'react'
import type { Position, Size } from '../../../model/schema/model'
import { useReadOnly } from '../../store/document'
import { Editable } from './Editable'
import { whom, type Pieces } from './pieces'
import './placeFields.css'
import { useDraft } from './useDraft'
import { writeAll } from './write'

type Placed = { readonly position?: Position; readonly size?: Size }

type NumberProps = {
  readonly label: string
  readonly value: number | undefined
  readonly commit: (value: number) => string | undefined
  readonly onIssue: (issue: string | undefined) => void
}

function NumberField({ label, value, commit, onIssue }: NumberProps) {
  const id = useId()
  const draft = useDraft((text) => {
    const number = Number(text.replace(',', '.'))
    const issue = text.trim() === '' || Number.isNaN(number) ? `“${text}” is no number.` : commit(number)
    onIssue(issue)
    return issue
  })
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        className="text"
        inputMode="decimal"
        value={draft.text ?? (value === undefined ? '' : String(Math.round(value * 100) / 100))}
        placeholder="auto"
        aria-invalid={draft.issue !== undefined}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.end}
        onKeyDown={({ key }) => key === 'Enter' && draft.end()}
      />
    </label>
  )
}

/** Where it stands and how large it is, in px of the canvas, for those who want it exact. */
export function PlaceFields({ pieces, placed: { position, size } }: { readonly pieces: Pieces; readonly placed: Placed }) {
  const [issue, setIssue] = useState<string>()
  const readOnly = useReadOnly()
  const at = position ?? { x: 0, y: 0 }
  const set = (patch: Readonly<Record<string, unknown>>, what: string) =>
    writeAll(pieces, patch, `${what} ${whom(pieces)}`, `${what} ${whom(pieces)}`)
  const large = size ?? { width: 160, height: 64 }
  return (
    <details className="place">
      <summary>Place and size</summary>
      <Editable className="place-grid">
        <NumberField label="x" value={position?.x} onIssue={setIssue} commit={(x) => set({ position: { ...at, x } }, 'Move')} />
        <NumberField label="y" value={position?.y} onIssue={setIssue} commit={(y) => set({ position: { ...at, y } }, 'Move')} />
        <NumberField
          label="Width"
          value={size?.width}
          onIssue={setIssue}
          commit={(width) => set({ size: { ...large, width } }, 'Resize')}
        />
        <NumberField
          label="Height"
          value={size?.height}
          onIssue={setIssue}
          commit={(height) => set({ size: { ...large, height } }, 'Resize')}
        />
      </Editable>
      {issue === undefined ? null : (
        <p className="field-issue" role="alert">
          {issue}
        </p>
      )}
      {size === undefined || readOnly ? null : (
        <button type="button" className="reference" onClick={() => setIssue(set({ size: null }, 'Fit the size of'))}>
          Size it to its name
        </button>
      )}
    </details>
  )
}
