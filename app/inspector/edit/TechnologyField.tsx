import { Suspense, useId, useState } from 'react'
import { technologyById } from '../../../model/catalog/catalog'
import { findTechnology } from '../../../model/catalog/findTechnology'
import type { Technology } from '../../../model/catalog/technology'
import { Combobox } from '../../ui/Combobox'
import type { ComboOption } from '../../ui/useChoosing'
import { Field, describedBy } from './Field'
import { sharedOf, whom, type Pieces } from './pieces'
import { useRefusal } from './useRefusal'
import { writeAll } from './write'
import { mixedNote } from './mixedNote'
import { lazyPart } from '../../ui/lazyPart'

const TechnologyFacts = lazyPart(() => import('./TechnologyFacts').then(({ TechnologyFacts }) => ({ default: TechnologyFacts })))

type TechnologyFieldProps<Of> = {
  readonly pieces: Pieces<Of>
  readonly stated: (of: Of) => string | undefined
  readonly fits: (technology: Technology) => boolean
}

const GROUP = { channel: 'channel', runtime: 'runtime', store: 'store' } as const

/** What fits comes first; what does not can still be found. */
const offered = (typed: string, fits: (technology: Technology) => boolean): readonly ComboOption[] => {
  const found = findTechnology(typed)
  const fitting = found.filter(fits)
  const others = typed.trim() === '' ? [] : found.filter((technology) => !fits(technology))
  return [...fitting, ...others].map(({ id, name, group }) => ({ value: id, title: name, note: GROUP[group] }))
}

/** A name that is typed in full means the entry of the catalogue. */
const idFor = (text: string): string => {
  const wanted = text.trim().toLowerCase()
  const exact = findTechnology(text)[0]
  return exact !== undefined && [exact.id, exact.name, ...exact.aliases].some((name) => name.toLowerCase() === wanted)
    ? exact.id
    : text.trim()
}

/** The technology: an entry of the catalogue, with what it brings along, or any text. */
export function TechnologyField<Of>({ pieces, stated, fits }: TechnologyFieldProps<Of>) {
  const id = useId()
  const [issue, setIssue] = useRefusal()
  const [asked, setAsked] = useState(false)
  const shared = sharedOf(pieces, (of) => stated(of) ?? '')
  const value = shared.mixed ? '' : shared.value
  const technology = technologyById(value)

  const set = (next: string): void => {
    const name = technologyById(next)?.name ?? next
    const step = next === '' ? `Take away the technology of ${whom(pieces)}` : `Set the technology of ${whom(pieces)} to ${name}`
    setIssue(writeAll(pieces, { technology: next === '' ? null : next }, step))
  }
  const note =
    technology === undefined ? (
      shared.mixed ? (
        mixedNote(shared.tally, (each) => technologyById(each)?.name ?? (each || 'not stated'))
      ) : value === '' ? undefined : (
        'Free text: it is shown and implies nothing.'
      )
    ) : (
      <>
        {technology.condition === undefined ? null : <span>{technology.condition}</span>}
        <button type="button" className="reference" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          What is known of {technology.name}
        </button>
        {asked ? (
          <Suspense fallback={<span>Loading…</span>}>
            <TechnologyFacts id={technology.id} />
          </Suspense>
        ) : null}
      </>
    )
  return (
    <Field
      id={id}
      label="Technology"
      help="From the catalogue, or any text. It fills in what is not stated."
      note={note}
      issue={issue}
      layout="beside"
    >
      <Combobox
        id={`${id}-control`}
        text={technology?.name ?? value}
        placeholder={shared.mixed ? 'Mixed' : 'Not stated'}
        find={(typed) => offered(typed, fits)}
        onChoose={set}
        onText={(text) => set(idFor(text))}
        labelledBy={`${id}-label`}
        describedBy={describedBy(id, { issue })}
        invalid={issue !== undefined}
      />
    </Field>
  )
}
