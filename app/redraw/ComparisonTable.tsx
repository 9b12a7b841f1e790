import type { Comparison, Judgement } from '../../model/compare/compareModels'

const WORDS: Readonly<Record<Judgement, string>> = { better: 'better', worse: 'worse', equal: 'same', different: 'differs' }

const MOST_NODES = 12

type Row = {
  readonly key: string
  readonly label: string
  readonly a: number | null
  readonly b: number | null
  readonly judgement: Judgement
}

type ComparisonTableProps = { readonly comparison: Comparison; readonly after: string }

const shown = (value: number | null): string | number => value ?? '–'

/** What two drawings mean, side by side; what is better and worse is said in words as well as in colour. */
export function ComparisonTable({ comparison: { rows, blast }, after }: ComparisonTableProps) {
  const measures = rows.map(({ id, label, a, b, judgement }): Row => ({ key: id, label, a, b, judgement }))
  const radii = blast
    .slice(0, MOST_NODES)
    .map(({ node, name, a, b, judgement }): Row => ({ key: `blast ${node}`, label: `Held up by “${name}”`, a, b, judgement }))
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">What it means</th>
          <th scope="col">As drawn</th>
          <th scope="col">{after}</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {[...measures, ...radii].map(({ key, label, a, b, judgement }) => (
          <tr key={key} data-judgement={judgement}>
            <th scope="row">{label}</th>
            <td>{shown(a)}</td>
            <td>{shown(b)}</td>
            <td>{WORDS[judgement]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
