import { useId } from 'react'
import { useDocument } from '../../store/document'
import { DescriptionField } from '../edit/DescriptionField'
import { describedBy, Field } from '../edit/Field'
import { useDraft } from '../edit/useDraft'
import { write } from '../edit/write'

const focus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

/** Name and description of the whole drawing. */
export function ModelFields({ onDone }: { readonly onDone: () => void }) {
  const id = useId()
  const name = useDocument(({ model }) => model.name)
  const description = useDocument(({ model }) => model.description)
  const draft = useDraft((text) =>
    write({ type: 'setModel', patch: { name: text === '' ? null : text } }, 'Rename the drawing', 'type the name of the drawing'),
  )
  const done = (): void => {
    draft.end()
    onDone()
  }
  return (
    <section className="inspector-section" aria-label="Name and description">
      <Field id={id} label="Name" help="Shown on top, in the list of documents and in exports." issue={draft.issue} layout="beside">
        <input
          ref={focus}
          id={`${id}-control`}
          className="text"
          value={draft.text ?? name ?? ''}
          placeholder="Untitled drawing"
          aria-describedby={describedBy(id, draft)}
          aria-invalid={draft.issue !== undefined}
          data-steps={draft.steps}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={draft.end}
          onKeyDown={({ key }) => (key === 'Enter' || key === 'Escape') && done()}
        />
      </Field>
      <DescriptionField
        value={description}
        commit={(text) =>
          write({ type: 'setModel', patch: { description: text === '' ? null : text } }, 'Describe the drawing', 'describe the drawing')
        }
      />
    </section>
  )
}
