import { useState } from 'react'
import { isRefused } from '../../edits/edit'
import { renameTeam } from '../../edits/teams'
import { useDocument } from '../../store/document'
import { write } from '../edit/write'
import './teams.css'

const focus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

/** Another name for a team, everywhere. Enter takes it, Escape gives up. */
export function TeamName({ team, onDone }: { readonly team: string; readonly onDone: () => void }) {
  const [name, setName] = useState(team)
  const [issue, setIssue] = useState<string>()
  const take = (): void => {
    if (name.trim() === team) return onDone()
    const edit = renameTeam(useDocument.getState().model, team, name)
    const refused = isRefused(edit) ? edit.refused : write(edit.command, edit.label)
    setIssue(refused)
    if (refused === undefined) onDone()
  }
  return (
    <div className="team-name">
      <input
        ref={focus}
        className="text"
        aria-label={`New name of the team ${team}`}
        aria-invalid={issue !== undefined}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
          else if (key === 'Escape') onDone()
        }}
      />
      {issue === undefined ? null : (
        <p className="field-issue" role="alert">
          {issue}
        </p>
      )}
    </div>
  )
}
