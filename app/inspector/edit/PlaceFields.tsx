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
  /** `undefined` where the field was emptied. The answer is why it cannot be. */
  readonly commit: (value: number | undefined) => string | undefined
  readonly onIssue: (issue: string | undefined) => void
}

function NumberField({ label, value, commit, onIssue }: NumberProps) {
  const id = useId()
  const draft = useDraft((text) => {
    const number = text.trim() === '' ? undefined : Number(text.replace(',', '.'))
    const issue = Number.isNaN(number) ? `“${text}” is no number.` : commit(number)
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
        data-steps={draft.steps}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.end}
        onKeyDown={({ key }) => key === 'Enter' && draft.end()}
      />
    </label>
  )
}

/** Px within which a node or a group can be seen and taken hold of. */
const SIZES = { width: { least: 40, most: 10_000 }, height: { least: 24, most: 10_000 } } as const

type PlaceProps = {
  readonly pieces: Pieces
  readonly placed: Placed
  /** How large it is drawn where no size is stated. */
  readonly drawn: Size
}

/** Where it stands and how large it is, in px of the canvas, for those who want it exact. */
export function PlaceFields({ pieces, placed: { position, size }, drawn }: PlaceProps) {
  const [issue, setIssue] = useState<string>()
  const readOnly = useReadOnly()
  const at = position ?? { x: 0, y: 0 }
  const set = (patch: Readonly<Record<string, unknown>>, what: string) =>
    writeAll(pieces, patch, `${what} ${whom(pieces)}`, `${what} ${whom(pieces)}`)
  const fit = () => set({ size: null }, 'Fit the size of')
  const move = (along: 'x' | 'y', to: number | undefined) =>
    to === undefined ? 'A place needs a number.' : set({ position: { ...at, [along]: to } }, 'Move')
  const resize = (side: keyof Size, to: number | undefined) => {
    const { least, most } = SIZES[side]
    if (to === undefined) return fit()
    if (to < least || to > most) return `A ${side} from ${least} to ${most} px can be drawn.`
    const { width, height } = size ?? drawn
    return set({ size: { width, height, [side]: to } }, 'Resize')
  }
  return (
    <details className="place">
      <summary>Place and size</summary>
      <Editable className="place-grid">
        <NumberField label="x" value={position?.x} onIssue={setIssue} commit={(x) => move('x', x)} />
        <NumberField label="y" value={position?.y} onIssue={setIssue} commit={(y) => move('y', y)} />
        <NumberField label="Width" value={size?.width} onIssue={setIssue} commit={(width) => resize('width', width)} />
        <NumberField label="Height" value={size?.height} onIssue={setIssue} commit={(height) => resize('height', height)} />
      </Editable>
      {issue === undefined ? null : (
        <p className="field-issue" role="alert">
          {issue}
        </p>
      )}
      {size === undefined || readOnly ? null : (
        <button type="button" className="reference" onClick={() => setIssue(fit())}>
          Size it to its name
        </button>
      )}
    </details>
  )
}
