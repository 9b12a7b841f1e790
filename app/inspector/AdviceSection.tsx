import type { Advice } from '../../model/advice/advice'

type AdviceSectionProps<Drawn extends string, Option extends string> = {
  readonly advice: Advice<Drawn, Option> | null
  readonly words: Readonly<Record<Drawn | Option, string>>
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the decision framework would pick, beside what is drawn, and why. */
export function AdviceSection<Drawn extends string, Option extends string>({ advice, words }: AdviceSectionProps<Drawn, Option>) {
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
    </section>
  )
}
