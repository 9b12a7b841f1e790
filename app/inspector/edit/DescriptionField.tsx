import { useId, useState } from 'react'
import { useReadOnly } from '../../store/document'
import { Prose } from '../../ui/Prose'
import './field.css'
import { useDraft } from './useDraft'

type DescriptionFieldProps = {
  readonly value: string | undefined
  /** Writes each keystroke; says why it was refused. */
  readonly commit: (text: string) => string | undefined
}

const focusAtEnd = (field: HTMLTextAreaElement | null): void => {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** A description: read as prose, written as Markdown. */
export function DescriptionField({ value, commit }: DescriptionFieldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const draft = useDraft(commit)
  const readOnly = useReadOnly()
  const close = (): void => {
    draft.end()
    if (draft.issue === undefined) setOpen(false)
  }
  if (readOnly && value === undefined) return null
  return (
    <section className="inspector-section">
      <div className="section-head">
        <h3 id={id}>Description</h3>
        {open || readOnly ? null : (
          <button type="button" className="button bare small" aria-describedby={id} onClick={() => setOpen(true)}>
            {value === undefined ? 'Add' : 'Edit'}
          </button>
        )}
      </div>
      {open ? (
        <>
          <textarea
            className="text"
            ref={focusAtEnd}
            rows={5}
            value={draft.text ?? value ?? ''}
            aria-labelledby={id}
            aria-describedby={draft.issue === undefined ? `${id}-help` : `${id}-help ${id}-issue`}
            aria-invalid={draft.issue !== undefined}
            data-steps={draft.steps}
            onChange={({ target }) => draft.type(target.value)}
            onBlur={close}
            onKeyDown={({ key }) => key === 'Escape' && close()}
          />
          <small id={`${id}-help`} className="field-help">
            Markdown: **bold**, *italic*, `code`, # headings, - lists and [links](https://…).
          </small>
          {draft.issue === undefined ? null : (
            <p id={`${id}-issue`} className="field-issue" role="alert">
              {draft.issue}
            </p>
          )}
        </>
      ) : value === undefined ? null : (
        <Prose markdown={value} />
      )}
    </section>
  )
}
