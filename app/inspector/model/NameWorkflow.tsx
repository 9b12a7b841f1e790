import { useId, useState } from 'react'
import { isRefused } from '../../edits/edit'
import { nameWorkflow } from '../../edits/grouping'
import { useDocument, useReadOnly } from '../../store/document'
import { visit } from '../../store/subjects'
import { write } from '../edit/write'
import './nameWorkflow.css'
import { count } from '../../../model/schema/count'

type NameWorkflowProps = {
  /** What it would be made of. */
  readonly edges: readonly string[]
  readonly title: string
  readonly help: string
}

/** Makes a workflow of a set of edges by giving it a name, and shows it. */
export function NameWorkflow({ edges, title, help }: NameWorkflowProps) {
  const id = useId()
  const [name, setName] = useState('')
  const [issue, setIssue] = useState<string>()
  const readOnly = useReadOnly()
  if (edges.length === 0 || readOnly) return null
  const take = (): void => {
    if (name.trim() === '') return setIssue('A workflow needs a name.')
    const edit = nameWorkflow(useDocument.getState().model, name.trim(), edges)
    if (isRefused(edit)) return setIssue(edit.refused)
    const refused = write(edit.command, edit.label)
    setIssue(refused)
    if (refused === undefined && edit.command.type === 'putWorkflow') visit(`workflow:${edit.command.workflow.id}`)
  }
  return (
    <section className="inspector-section">
      <h3>{title}</h3>
      <form
        className="name-workflow"
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <label htmlFor={id}>
          {help} It would have {count(edges.length, 'edge')}.
        </label>
        <div>
          <input
            id={id}
            className="text"
            placeholder="Name of the workflow"
            aria-invalid={issue !== undefined}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="button">
            Name it
          </button>
        </div>
        {issue === undefined ? null : (
          <p className="field-issue" role="alert">
            {issue}
          </p>
        )}
      </form>
    </section>
  )
}
