import { useId } from 'react'
import type { Workflow } from '../../../model/schema/model'
import { hasWorkflow } from '../../edits/grouping'
import { quoted } from '../../edits/words'
import { edgeSubject, select } from '../../store/selection'
import { useDocument, useReadOnly } from '../../store/document'
import { visit } from '../../store/subjects'
import { DescriptionField } from '../edit/DescriptionField'
import { describedBy, Field } from '../edit/Field'
import { useDraft } from '../edit/useDraft'
import { write } from '../edit/write'

/** What a person can change about a workflow that was named. */
export function WorkflowFields({ workflow }: { readonly workflow: Workflow }) {
  const id = useId()
  const readOnly = useReadOnly()
  const draft = useDraft((name) => {
    if (name.trim() === '') return 'A workflow needs a name.'
    if (hasWorkflow(useDocument.getState().model, name, workflow.id)) return `There is another workflow ${quoted(name)}.`
    return write(
      { type: 'putWorkflow', workflow: { ...workflow, name } },
      `Rename the workflow ${quoted(workflow.name)}`,
      `name workflow ${workflow.id}`,
    )
  })
  const describe = (text: string): string | undefined => {
    const { description: _, ...rest } = workflow
    return write(
      { type: 'putWorkflow', workflow: text === '' ? rest : { ...rest, description: text } },
      `Describe the workflow ${quoted(workflow.name)}`,
      `describe workflow ${workflow.id}`,
    )
  }
  const remove = (): void => {
    write({ type: 'removeWorkflow', id: workflow.id }, `Delete the workflow ${quoted(workflow.name)}`)
    select()
  }
  return (
    <section className="inspector-section" aria-label="Workflow traits">
      <Field id={id} label="Name" issue={draft.issue} layout="beside">
        <input
          id={`${id}-control`}
          className="text"
          value={draft.text ?? workflow.name}
          aria-describedby={describedBy(id, draft).replace(`${id}-help `, '')}
          aria-invalid={draft.issue !== undefined}
          data-steps={draft.steps}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={draft.end}
          onKeyDown={({ key }) => key === 'Enter' && draft.end()}
        />
      </Field>
      <div className="button-row">
        <button type="button" className="button" onClick={() => visit(...workflow.edges.map(edgeSubject))}>
          Select its edges
        </button>
        {readOnly ? null : (
          <button type="button" className="button" onClick={remove}>
            Delete the workflow
          </button>
        )}
      </div>
      <DescriptionField value={workflow.description} commit={describe} />
    </section>
  )
}
