import { useId, useState, type ReactNode } from 'react'
import type { Fact as ExplainedFact } from '../../model/analysis/explain/explain'
import type { TermId } from '../../model/terms/terms'
import type { Subject } from '../store/selection'
import { Icon } from '../ui/Icon'
import { Term } from '../ui/Term'
import './fact.css'
import { Why } from './Why'

type FactProps = {
  readonly label: string
  /** The word behind the label, which explains itself. */
  readonly term?: TermId | undefined
  readonly children: ReactNode
  /** Where the value comes from, or what it means. */
  readonly note?: ReactNode
  /** What to explain on demand. */
  readonly why?: readonly [Subject, ExplainedFact]
}

/** One line of what is known: what it is called, its value, and on demand why. */
export function Fact({ label, term, children, note, why }: FactProps) {
  const [asked, setAsked] = useState(false)
  const answerId = useId()
  return (
    <div className="fact">
      <dt>{term === undefined ? label : <Term id={term}>{label}</Term>}</dt>
      <dd>
        {children}
        {note === undefined ? null : <small>{note}</small>}
        {why === undefined ? null : (
          <button
            type="button"
            className="fact-why"
            aria-expanded={asked}
            aria-controls={asked ? answerId : undefined}
            aria-label={`Why: ${label}`}
            title="Why?"
            onClick={() => setAsked(!asked)}
          >
            <Icon glyph="why" small />
          </button>
        )}
      </dd>
      {why !== undefined && asked ? (
        <dd id={answerId} className="fact-answer">
          <Why subject={why[0]} fact={why[1]} whole />
        </dd>
      ) : null}
    </div>
  )
}

type FactsProps = { readonly title: string; readonly children: ReactNode }

export function Facts({ title, children }: FactsProps) {
  return (
    <section className="inspector-section">
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}
