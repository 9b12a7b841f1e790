import type { Advice } from '../../model/advice/advice'
import type { AdvisedChange } from '../../model/advice/change'
import { useDocument } from '../store/document'
import { applySuggestion } from '../store/steps'
import { previewing } from '../ui/previewing'
import './advice.css'
import './fact.css'

type AdviceSectionProps<Drawn extends string, Option extends string> = {
  readonly advice: Advice<Drawn, Option> | null
  readonly words: Readonly<Record<Drawn | Option, string>>
  /** How it would be carried out; null where there is nothing to change. */
  readonly change?: AdvisedChange | null
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the decision framework would pick, beside what is drawn, and why. */
export function AdviceSection<Drawn extends string, Option extends string>({
  advice,
  words,
  change = null,
}: AdviceSectionProps<Drawn, Option>) {
  if (advice === null) return null
  const { drawn, recommended } = advice
  const agrees = (drawn as string) === recommended
  return (
    <section className="inspector-section">
      <h3>Advice</h3>
      <p className="advice">
        {agrees ? (
          <>{sentence(words[drawn])}, as drawn, is what the framework would pick.</>
        ) : (
          <>
            Drawn as {words[drawn]}; the framework would pick <strong>{words[recommended]}</strong>.
          </>
        )}
      </p>
      <ul className="reasons">
        {advice.reasons().map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {change === null ? null : <Change change={change} />}
    </section>
  )
}

/** What following the advice brings and takes, and the edit itself. */
function Change({ change }: { readonly change: AdvisedChange }) {
  const readOnly = useDocument((document) => document.readOnly)
  if (!change.possible) return <p className="quiet">{change.why}</p>
  const { title, gains, loses } = change
  return (
    <>
      <dl>
        <div className="fact">
          <dt>Gained</dt>
          <dd>{gains}</dd>
        </div>
        <div className="fact">
          <dt>Lost</dt>
          <dd>{loses}</dd>
        </div>
      </dl>
      {readOnly ? null : (
        <ul className="suggestions">
          <li {...previewing(change.commands)}>
            <span>{title}</span>
            <button type="button" className="button" aria-label={`Apply: ${title}`} onClick={() => applySuggestion(change)}>
              Apply
            </button>
          </li>
        </ul>
      )}
    </>
  )
}
