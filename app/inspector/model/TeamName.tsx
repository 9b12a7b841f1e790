import { useState } from 'react'
import { isRefused } from '../../edits/edit'
import { renameTeam, statedTeams } from '../../edits/teams'
import { quoted } from '../../edits/words'
import { useDocument } from '../../store/document'
import { undoStep } from '../../store/steps'
import { showToast } from '../../ui/toast'
import { write } from '../edit/write'
import './teams.css'

const focus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

/** Another name for a team, everywhere. Enter takes it, Escape gives up. */
type TeamNameProps = {
  readonly team: string
  /** With the name that the team has now. */
  readonly onDone: (team: string) => void
}

export function TeamName({ team, onDone }: TeamNameProps) {
  const [name, setName] = useState(team)
  const [issue, setIssue] = useState<string>()
  const take = (): void => {
    const wanted = name.trim()
    if (wanted === team) return onDone(team)
    const { model } = useDocument.getState()
    const joined = statedTeams(model).has(wanted)
    const edit = renameTeam(model, team, name)
    const refused = isRefused(edit) ? edit.refused : write(edit.command, edit.label)
    setIssue(refused)
    if (refused !== undefined) return
    onDone(wanted)
    if (joined) showToast({ sentence: `${quoted(team)} and ${quoted(wanted)} are one team now.`, action: { title: 'Undo', run: undoStep } })
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
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          else if (event.key === 'Escape') onDone(team)
          else return
          // The button that has the focus then is not meant.
          event.preventDefault()
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
