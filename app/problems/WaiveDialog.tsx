import { useId, useState } from 'react'
import type { Finding } from '../../model/rules/finding'
import { execute, useDocument } from '../store/document'
import { subjectName } from '../store/subjects'
import { showStep } from '../store/steps'
import { Dialog } from '../ui/Dialog'
import './waive.css'

type WaiveDialogProps = { readonly finding: Finding; readonly onClose: () => void }

/** Accepts a finding: why, who answers for that, and until when. */
export function WaiveDialog({ finding: { rule, subject, message }, onClose }: WaiveDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState('')
  const [expires, setExpires] = useState('')
  const [issue, setIssue] = useState<string>()
  const name = subjectName(
    subject,
    useDocument((document) => document.analysis),
  )
  const waive = (): void => {
    if (reason.trim() === '') return setIssue('Say why it is accepted; whoever reads the drawing later will ask.')
    const waiver = {
      rule,
      subject,
      reason: reason.trim(),
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(expires === '' ? {} : { expires }),
    }
    const result = execute({ type: 'putWaiver', waiver }, `Waive ${rule} for “${name}”`)
    if (!result.ok) return setIssue(result.issues.map((each) => each.message).join(' '))
    onClose()
    showStep(`Waived: ${rule} for “${name}”.`, 'Undo')
  }
  return (
    <Dialog
      title="Waive this finding"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" form={id} className="button primary">
            Waive
          </button>
        </>
      }
    >
      <p>{message}</p>
      <form
        id={id}
        className="waive"
        onSubmit={(event) => {
          event.preventDefault()
          waive()
        }}
        noValidate
      >
        <label htmlFor={`${id}-reason`}>Why it is accepted</label>
        <input
          id={`${id}-reason`}
          data-first-focus=""
          className="text"
          value={reason}
          aria-invalid={issue !== undefined}
          aria-describedby={issue === undefined ? undefined : `${id}-issue`}
          onChange={({ target }) => setReason(target.value)}
        />
        <label htmlFor={`${id}-owner`}>Who answers for that (optional)</label>
        <input id={`${id}-owner`} className="text" value={owner} onChange={({ target }) => setOwner(target.value)} />
        <label htmlFor={`${id}-expires`}>Until when (optional; afterwards the finding counts again)</label>
        <input id={`${id}-expires`} className="text" type="date" value={expires} onChange={({ target }) => setExpires(target.value)} />
        {issue === undefined ? null : (
          <p id={`${id}-issue`} className="field-issue" role="alert">
            {issue}
          </p>
        )}
      </form>
    </Dialog>
  )
}
