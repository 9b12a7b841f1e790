import type { TeamCell } from '../../model/perspectives/coupling'
import { edgeSubject, highlight } from '../store/selection'
import { visit } from '../store/subjects'
import { ScrollArea } from '../ui/ScrollArea'
import './teamMatrix.css'

type Time = 'design' | 'runtime'

type TeamMatrixProps = { readonly teams: readonly string[]; readonly cells: readonly TeamCell[]; readonly time: Time }

const WORDS: Readonly<Record<Time, string>> = { design: 'at design time', runtime: 'at run time' }

const keyOf = (from: string, to: string): string => JSON.stringify([from, to])

/** Which team is bound how strongly to which: the team in the row sends to the one in the column. */
export function TeamMatrix({ teams, cells, time }: TeamMatrixProps) {
  const byPair = new Map(cells.map((cell) => [keyOf(cell.from, cell.to), cell]))
  const most = cells.reduce((largest, cell) => Math.max(largest, cell[time]), 1)
  return (
    <ScrollArea className="matrix-scroller" label="Teams">
      <table className="matrix">
        <caption>
          <span>From the team in the row to the team in the column, {WORDS[time]}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">From ↓ to →</th>
            {teams.map((team) => (
              <th key={team} scope="col">
                <span title={team}>{team}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((from) => (
            <tr key={from}>
              <th scope="row">
                <span title={from}>{from}</span>
              </th>
              {teams.map((to) => (
                <td key={to} data-own={from === to || undefined}>
                  <Cell cell={byPair.get(keyOf(from, to))} time={time} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

type CellProps = { readonly cell: TeamCell | undefined; readonly time: Time; readonly most: number }

function Cell({ cell, time, most }: CellProps) {
  if (cell === undefined) return <span className="matrix-empty">–</span>
  const { from, to, edges, [time]: strength } = cell
  const subjects = edges.map(edgeSubject)
  const count = edges.length === 1 ? '1 edge' : `${edges.length} edges`
  const words = from === to ? `Inside ${from}` : `${from} to ${to}`
  return (
    <button
      type="button"
      aria-label={`${words}: ${count}, ${strength} ${WORDS[time]}. Select them`}
      title={`${words}: ${count}`}
      style={{ background: `color-mix(in srgb, var(--accent) ${Math.round((strength / most) * 30)}%, transparent)` }}
      onClick={() => visit(...subjects)}
      onPointerEnter={() => highlight(...subjects)}
      onPointerLeave={() => highlight()}
      onFocus={() => highlight(...subjects)}
      onBlur={() => highlight()}
    >
      {strength}
    </button>
  )
}
