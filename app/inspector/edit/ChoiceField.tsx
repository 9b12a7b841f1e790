import { useId } from 'react'
import { Field, describedBy } from './Field'
import { onlySubject, sharedOf, whom, type Pieces } from './pieces'
import './pills.css'
import type { ChoiceTrait, TraitOption } from './trait'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'
import { mixedNote } from './mixedNote'

const UNSTATED = ''

type ChoiceFieldProps<Of> = { readonly trait: ChoiceTrait<Of>; readonly pieces: Pieces<Of> }

/** The values that every piece can take. */
const sharedOptions = <Of,>({ options }: ChoiceTrait<Of>, { all }: Pieces<Of>): readonly TraitOption[] => {
  const [first, ...rest] = all.map(({ of }) => options(of))
  return (first ?? []).filter(({ value }) => rest.every((others) => others.some((other) => other.value === value)))
}

/** One of a few values, or what holds where nothing is stated. */
export function ChoiceField<Of>({ trait, pieces }: ChoiceFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const { key, label, noun, help, why } = trait
  const options = sharedOptions(trait, pieces)
  const stated = sharedOf(pieces, (of) => trait.stated(of) ?? UNSTATED)
  const unstated = sharedOf(pieces, trait.unstated, ({ value, sentence }) => `${value ?? ''} ${sentence}`)
  const value = stated.mixed ? undefined : stated.value
  const fallback = unstated.mixed ? undefined : unstated.value
  const titleOf = (wanted: string): string => options.find((option) => option.value === wanted)?.title ?? wanted
  const unstatedTitle = fallback?.value === undefined ? 'Not stated' : 'Default'

  const choose = (next: string): void => {
    const label =
      next === UNSTATED ? `Leave ${noun} of ${whom(pieces)} unstated` : `Set ${noun} of ${whom(pieces)} to ${titleOf(next).toLowerCase()}`
    const written = next === UNSTATED ? null : (trait.toFile?.(next) ?? next)
    setIssue(writeAll(pieces, { [key]: written }, label))
  }

  const note = stated.mixed ? (
    mixedNote(stated.tally, (each) => (each === UNSTATED ? unstatedTitle : titleOf(each)).toLowerCase())
  ) : value === UNSTATED ? (
    <>
      {fallback?.sentence ?? 'As each of them has it by default.'}
      {fallback?.source === undefined ? null : <span> Source: {fallback.source}.</span>}
    </>
  ) : (
    options.find((option) => option.value === value)?.meaning
  )
  const subject = onlySubject(pieces)
  return (
    <Field
      id={id}
      label={label}
      help={help}
      note={note}
      issue={issue}
      why={why === undefined || subject === undefined ? undefined : [subject, why]}
    >
      <div className="pills" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, { issue })}>
        {[{ value: UNSTATED, title: unstatedTitle, meaning: fallback?.sentence ?? '' }, ...options].map((option) => (
          <label key={option.value} title={option.meaning} data-default={value === UNSTATED && option.value === fallback?.value}>
            <input className="heard" type="radio" name={id} checked={option.value === value} onChange={() => choose(option.value)} />
            {option.title}
          </label>
        ))}
      </div>
    </Field>
  )
}
