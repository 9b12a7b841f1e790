import type { Statement } from '../../model/formats/diff/statement'

/** So many are read. */
const MOST = 200

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
  if (meaning.length === 0) return null
  return (
    <section className="changes" aria-labelledby="statements-title">
      <h3 id="statements-title">In words</h3>
      <ul>
        {meaning.slice(0, MOST).map(({ effect, sentence, subjects }, at) => {
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
      {meaning.length > MOST ? <p className="quiet">And {meaning.length - MOST} more.</p> : null}
    </section>
  )
}
