import type { Judgement } from '../../model/compare/compareModels'
import { differs, type MeaningRow, type MeaningSection } from './sections'
import { useShownFirst } from './useShownFirst'

/** Said by a sign and a word, so that it does not hang on the colour. */
const WORDS: Readonly<Record<Judgement, readonly [sign: string, word: string]>> = {
  better: ['▲', 'better'],
  worse: ['▼', 'worse'],
  equal: ['=', 'same'],
  different: ['≠', 'differs'],
}

type MeaningTableProps = {
  readonly section: MeaningSection
  /** What the two are called. */
  readonly names: readonly [string, string]
  readonly onlyDifferent: boolean
  /** The key of the row that is pointed out. */
  readonly lit: string | undefined
  readonly onLight: (row: MeaningRow) => void
}

const shown = (value: number | null): string | number => value ?? '–'

/** Some numbers of both drawings, side by side. A row points out what it counts. */
export function MeaningTable({ section: { title, rows }, names: [a, b], onlyDifferent, lit, onLight }: MeaningTableProps) {
  const [shownRows, rest] = useShownFirst(onlyDifferent ? rows.filter(differs) : rows)
  if (shownRows.length === 0) return null
  return (
    <div>
      <table className="meaning">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="heard">What is counted</span>
            </th>
            <th scope="col" title={a}>
              <span>{a}</span>
            </th>
            <th scope="col" title={b}>
              <span>{b}</span>
            </th>
            <th scope="col">
              <span className="heard">Judgement</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shownRows.map((row) => {
            const [sign, word] = WORDS[row.judgement]
            return (
              <tr key={row.key} data-judgement={row.judgement} data-lit={row.key === lit || undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={row.key === lit} title={row.meaning} onClick={() => onLight(row)}>
                    {row.label}
                  </button>
                </th>
                <td>{shown(row.a)}</td>
                <td>{shown(row.b)}</td>
                <td>
                  <span aria-hidden="true">{sign} </span>
                  {word}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rest}
    </div>
  )
}
