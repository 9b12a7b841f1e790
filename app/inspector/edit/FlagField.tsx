import { useId } from 'react'
import { Field, describedBy } from './Field'
import { sharedOf, whom, type Pieces } from './pieces'
import './switch.css'
import type { FlagTrait } from './trait'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'
import { mixedNote } from './mixedNote'

type FlagFieldProps<Of> = { readonly trait: FlagTrait<Of>; readonly pieces: Pieces<Of> }

/** Yes or no. Where the pieces differ it is a box that is neither, and the next press says yes for all. */
export function FlagField<Of>({ trait, pieces }: FlagFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const { key, label, help } = trait
  const stated = sharedOf(pieces, trait.stated)
  const on = !stated.mixed && stated.value
  const flip = (): void => setIssue(writeAll(pieces, { [key]: on ? null : true }, on ? trait.off(whom(pieces)) : trait.on(whom(pieces))))
  const note = stated.mixed ? mixedNote(stated.tally, (each) => (each ? 'yes' : 'no')) : undefined
  return (
    <Field id={id} label={label} help={help} note={note} issue={issue} layout="inline">
      <button
        type="button"
        className="switch"
        role={stated.mixed ? 'checkbox' : 'switch'}
        aria-checked={stated.mixed ? 'mixed' : on}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, { issue })}
        onClick={flip}
      >
        <span />
      </button>
    </Field>
  )
}
