import { useId } from 'react'
import { Field, describedBy } from './Field'
import { identityOf, sharedOf, whom, type Pieces } from './pieces'
import { useDraft } from './useDraft'
import { writeAll } from './write'

type TextFieldProps<Of> = {
  readonly pieces: Pieces<Of>
  /** As in the file. */
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly note?: string | undefined
  readonly placeholder?: string
  readonly stated: (of: Of) => string | undefined
  /** How the step is called. */
  readonly step: (whom: string) => string
  /** Why it cannot be left empty. */
  readonly required?: string
}

/** A line of text, written as it is typed. */
export function TextField<Of>({ pieces, name, label, help, note, placeholder = '', stated, step, required }: TextFieldProps<Of>) {
  const id = useId()
  const shared = sharedOf(pieces, (of) => stated(of) ?? '')
  const draft = useDraft((text) => {
    if (text.trim() === '' && required !== undefined) return required
    return writeAll(pieces, { [name]: text === '' ? null : text }, step(whom(pieces)), `type ${name} ${identityOf(pieces)}`)
  })
  return (
    <Field id={id} label={label} help={help} note={note} issue={draft.issue} layout="beside">
      <input
        id={`${id}-control`}
        className="text"
        value={draft.text ?? (shared.mixed ? '' : shared.value)}
        placeholder={shared.mixed ? 'Mixed' : placeholder}
        aria-describedby={describedBy(id, draft)}
        aria-invalid={draft.issue !== undefined}
        data-steps={draft.steps}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.end}
        onKeyDown={({ key }) => key === 'Enter' && draft.end()}
      />
    </Field>
  )
}
