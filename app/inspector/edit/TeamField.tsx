import { useId, type CSSProperties } from 'react'
import { teamTones } from '../../../model/picture/tone'
import { statedTeams } from '../../edits/teams'
import { useDocument } from '../../store/document'
import { Combobox } from '../../ui/Combobox'
import { Field, describedBy } from './Field'
import { giveToTeam } from './giveToTeam'
import { sharedOf, type Pieces } from './pieces'
import './teamField.css'
import { useRefusal } from './useRefusal'
import { mixedNote } from './mixedNote'

type TeamFieldProps<Of> = {
  readonly pieces: Pieces<Of>
  readonly stated: (of: Of) => string | undefined
  /** The team where none is stated: that of the group. */
  readonly inherited: (of: Of) => string | undefined
  readonly help: string
}

const containing = (names: Iterable<string>, typed: string): readonly string[] =>
  [...names].filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))

/** Who owns it, with the teams that there are. */
export function TeamField<Of>({ pieces, stated, inherited, help }: TeamFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const model = useDocument((document) => document.model)
  const tones = teamTones(statedTeams(model))
  const shared = sharedOf(pieces, (of) => stated(of) ?? '')
  const fallback = sharedOf(pieces, (of) => inherited(of) ?? '')
  const value = shared.mixed ? '' : shared.value
  const tone = tones.get(value)

  const set = (text: string): void => {
    const team = text.trim()
    setIssue(giveToTeam(pieces, team === '' ? null : team))
  }
  const note = shared.mixed
    ? mixedNote(shared.tally, (each) => each || 'not stated')
    : value === '' && !fallback.mixed && fallback.value !== ''
      ? `${fallback.value}, from the group it lies in.`
      : undefined
  return (
    <Field id={id} label="Team" help={help} note={note} issue={issue} layout="beside">
      <div className="with-swatch" style={tone === undefined ? undefined : ({ '--swatch': `var(--${tone})` } as CSSProperties)}>
        <Combobox
          id={`${id}-control`}
          text={value}
          placeholder={shared.mixed ? 'Mixed' : 'Not stated'}
          find={(typed) => containing(tones.keys(), typed).map((team) => ({ value: team, title: team }))}
          onChoose={set}
          onText={set}
          labelledBy={`${id}-label`}
          describedBy={describedBy(id, { issue })}
          invalid={issue !== undefined}
        />
      </div>
    </Field>
  )
}
