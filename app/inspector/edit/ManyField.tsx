import { useId } from 'react'
import { Field, describedBy } from './Field'
import { onlySubject, sharedOf, whom, type Pieces } from './pieces'
import './pills.css'
import type { ManyTrait } from './trait'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'
import { mixedNote } from './mixedNote'

type ManyFieldProps<Of> = { readonly trait: ManyTrait<Of>; readonly pieces: Pieces<Of> }

/** Any of a few values. That none applies is a statement; that nothing is stated is another thing. */
export function ManyField<Of>({ trait, pieces }: ManyFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const { key, label, noun, help, options, none, why } = trait
  const stated = sharedOf(pieces, trait.stated, (values) => (values === undefined ? '-' : values.toSorted().join(' ')))
  const unstated = sharedOf(pieces, trait.unstated, ({ sentence }) => sentence)
  const values = stated.mixed ? undefined : stated.value
  const fallback = unstated.mixed ? undefined : unstated.value

  const wordsOf = (chosen: readonly string[] | undefined): string =>
    chosen === undefined
      ? 'not stated'
      : chosen.length === 0
        ? none.title.toLowerCase()
        : options
            .filter(({ value }) => chosen.includes(value))
            .map(({ title }) => title.toLowerCase())
            .join(' and ')

  const choose = (next: readonly string[] | undefined): void => {
    const step = next === undefined ? `Leave ${noun} of ${whom(pieces)} unstated` : `Set ${noun} of ${whom(pieces)} to ${wordsOf(next)}`
    setIssue(writeAll(pieces, { [key]: next ?? null }, step))
  }
  /** Taking the last one away says nothing any more: that nothing protects it is for a person to say. */
  const flip = (value: string): void => {
    const chosen = values ?? []
    const next = options.map((option) => option.value).filter((each) => (each === value) !== chosen.includes(each))
    choose(next.length === 0 ? undefined : next)
  }

  const note = stated.mixed ? (
    mixedNote(stated.tally, wordsOf)
  ) : values === undefined ? (
    <>
      {fallback?.sentence ?? 'As each of them has it by default.'}
      {fallback?.source === undefined ? null : <span> Source: {fallback.source}.</span>}
    </>
  ) : values.length === 0 ? (
    none.meaning
  ) : (
    options
      .filter(({ value }) => values.includes(value))
      .map(({ meaning }) => meaning)
      .join(' ')
  )
  const subject = onlySubject(pieces)
  const isUnstated = !stated.mixed && values === undefined
  return (
    <Field
      id={id}
      label={label}
      help={help}
      note={note}
      issue={issue}
      why={why === undefined || subject === undefined ? undefined : [subject, why]}
    >
      <div className="pills" role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id, { issue })}>
        <button type="button" aria-pressed={isUnstated} onClick={() => choose(undefined)}>
          Not stated
        </button>
        <button type="button" aria-pressed={values?.length === 0} title={none.meaning} onClick={() => choose([])}>
          {none.title}
        </button>
        {options.map(({ value, title, meaning }) => (
          <button
            key={value}
            type="button"
            title={meaning}
            aria-pressed={values?.includes(value) === true}
            data-default={isUnstated && fallback?.value?.includes(value) === true}
            onClick={() => flip(value)}
          >
            {title}
          </button>
        ))}
      </div>
    </Field>
  )
}
