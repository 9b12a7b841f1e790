import { useMemo, useState } from 'react'
import type { Counterexample } from '../../model/simulation/counterexample'
import type { Explored } from '../store/exploration/exploration'
import { highlight, nodeSubject } from '../store/selection'
import { visit } from '../store/subjects'
import { PlayRun } from '../ui/PlayRun'
import { COLUMNS, explorationRows, type Column, type ExplorationRow } from './explorationRows'

const HEADS: Readonly<Record<Column, { readonly title: string; readonly meaning: string }>> = {
  name: { title: 'Node', meaning: 'Every node that some run reaches' },
  runs: { title: 'Runs', meaning: 'Runs in which it had work to do' },
  lost: { title: 'Lost', meaning: 'Its work is lost even if people try again' },
  human: { title: 'Human', meaning: 'Its work is lost only where a person gives up' },
  twice: { title: 'Twice', meaning: 'Its effect is applied more than once' },
}

/** More rows are shown on demand: a table of thousands is slow to lay out. */
const SHOWN = 200

type TableProps = { readonly explored: Explored; readonly current: boolean }

/** One row for each node: the worst first, or ordered by the column whose head is pressed. */
export function ExplorationTable({ explored: { exploration, analysis }, current }: TableProps) {
  const [order, setOrder] = useState<Column | 'worst'>('worst')
  const [all, setAll] = useState(false)
  const rows = useMemo(() => explorationRows(exploration, analysis, order), [exploration, analysis, order])
  const shown = all ? rows : rows.slice(0, SHOWN)
  return (
    <>
      <table className="explore-table">
        <caption>
          How the work of each node fares, {order === 'worst' ? 'the worst first' : `by “${HEADS[order].title.toLowerCase()}”`}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={order !== column ? undefined : column === 'name' ? 'ascending' : 'descending'}>
                <button type="button" title={HEADS[column].meaning} onClick={() => setOrder(order === column ? 'worst' : column)}>
                  {HEADS[column].title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} never={exploration.complete ? 'never' : 'not seen'} current={current} />
          ))}
        </tbody>
      </table>
      {shown.length === rows.length ? null : (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {rows.length.toLocaleString('en')}
        </button>
      )}
    </>
  )
}

type RowProps = {
  readonly row: ExplorationRow
  /** What is said where no run shows it. */
  readonly never: string
  readonly current: boolean
}

function Row({ row: { id, name, runs, lost, human, twice }, never, current }: RowProps) {
  const subject = nodeSubject(id)
  return (
    <tr onPointerEnter={() => highlight(subject)} onPointerLeave={() => highlight()}>
      <th scope="row">
        <button type="button" className="reference" title={name} onClick={() => visit(subject)}>
          {name}
        </button>
      </th>
      <td>{runs.toLocaleString('en')}</td>
      <Cell run={lost} never={never} current={current} />
      <Cell run={human} never={lost === null ? never : undefined} current={current} />
      <Cell run={twice} never={never} current={current} />
    </tr>
  )
}

type CellProps = {
  readonly run: Counterexample | null
  /** Undefined where another column says it already. */
  readonly never: string | undefined
  readonly current: boolean
}

function Cell({ run, never, current }: CellProps) {
  return (
    <td>
      {run === null ? (
        <Never words={never} />
      ) : (
        <PlayRun run={run} disabled={!current}>
          yes
        </PlayRun>
      )}
    </td>
  )
}

function Never({ words }: { readonly words: string | undefined }) {
  if (words !== undefined) return <span className="explore-never">{words}</span>
  return (
    <span className="explore-never" title="It is lost in any case">
      <span aria-hidden="true">–</span>
      <span className="heard">lost in any case</span>
    </span>
  )
}
