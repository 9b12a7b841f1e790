import type { Statement } from '../../model/formats/diff/statement'
import { useShownFirst } from './useShownFirst'

const EFFECTS: Readonly<Record<Statement['effect'], readonly [sign: string, word: string, judgement: string]>> = {
  better: ['▲', 'Better', 'better'],
  worse: ['▼', 'Worse', 'worse'],
  neutral: ['≠', 'Different', 'different'],
}

type StatementsProps = {
  readonly meaning: readonly Statement[]
  readonly lit: string | undefined
  readonly onLight: (key: string, before: readonly string[], after: readonly string[]) => void
}

/** What it means, in sentences that can be read out. */
export function Statements({ meaning, lit, onLight }: StatementsProps) {
  const [shown, rest] = useShownFirst(meaning)
  if (meaning.length === 0) return null
  return (
    <section className="changes" aria-labelledby="statements-title">
      <h3 id="statements-title">In words</h3>
      <ul>
        {shown.map(({ effect, sentence, subjects }, at) => {
          const [sign, word, judgement] = EFFECTS[effect]
          const key = `statement:${at}`
          return (
            <li key={key} data-judgement={judgement} data-lit={key === lit || undefined}>
              <button type="button" aria-pressed={key === lit} onClick={() => onLight(key, subjects, subjects)}>
                <span className="change-sign" aria-hidden="true">
                  {sign}
                </span>
                <span>
                  <span className="heard">{word}: </span>
                  {sentence}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {rest}
    </section>
  )
}
