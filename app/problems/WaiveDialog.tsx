import { useId, useState } from 'react'
import type { Finding } from '../../model/rules/finding'
import type { Waiver } from '../../model/schema/model'
import { execute, useDocument } from '../store/document'
import { subjectName } from '../store/subjects'
import { showStep } from '../store/steps'
import { today } from '../store/today'
import { Dialog } from '../ui/Dialog'
import './waive.css'

/** What is amiss, and where. */
type Issue = { readonly field: 'reason' | 'expires'; readonly sentence: string }

const issueWith = (reason: string, expires: string): Issue | undefined => {
  if (reason.trim() === '') return { field: 'reason', sentence: 'Say why it is accepted; whoever reads the drawing later will ask.' }
  if (expires === '' || expires >= today()) return undefined
  return { field: 'expires', sentence: 'That day has passed, and the finding would still count. Choose today or a later day.' }
}

const waiverOf = (rule: string, subject: string, reason: string, owner: string, expires: string): Waiver => ({
  rule,
  subject,
  reason,
  ...(owner === '' ? {} : { owner }),
  ...(expires === '' ? {} : { expires }),
})

type WaiveDialogProps = { readonly finding: Finding; readonly onClose: () => void }

/** Accepts a finding: why, who answers for that, and until when. */
export function WaiveDialog({ finding: { rule, subject, message }, onClose }: WaiveDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState('')
  const [expires, setExpires] = useState('')
  const [issue, setIssue] = useState<Issue>()
  const name = subjectName(
    subject,
    useDocument((document) => document.analysis),
  )
  const waive = (): void => {
    const amiss = issueWith(reason, expires)
    if (amiss !== undefined) return setIssue(amiss)
    const result = execute(
      { type: 'putWaiver', waiver: waiverOf(rule, subject, reason.trim(), owner.trim(), expires) },
      `Waive ${rule} for “${name}”`,
    )
    if (!result.ok) return setIssue({ field: 'reason', sentence: result.issues.map((each) => each.message).join(' ') })
    onClose()
    showStep(`Waived: ${rule} for “${name}”.`, 'Undo')
  }
  const markOf = (field: Issue['field']) => ({
    'aria-invalid': issue?.field === field,
    'aria-describedby': issue?.field === field ? `${id}-issue` : undefined,
  })
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
          {...markOf('reason')}
          onChange={({ target }) => setReason(target.value)}
        />
        <label htmlFor={`${id}-owner`}>Who answers for that (optional)</label>
        <input id={`${id}-owner`} className="text" value={owner} onChange={({ target }) => setOwner(target.value)} />
        <label htmlFor={`${id}-expires`}>Until when (optional; afterwards the finding counts again)</label>
        <input
          id={`${id}-expires`}
          className="text"
          type="date"
          value={expires}
          {...markOf('expires')}
          onChange={({ target }) => setExpires(target.value)}
        />
        {issue === undefined ? null : (
          <p id={`${id}-issue`} className="field-issue" role="alert">
            {issue.sentence}
          </p>
        )}
      </form>
    </Dialog>
  )
}
