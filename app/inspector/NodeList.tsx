import type { Analysis } from '../../model/analysis/analyze'
import { VERDICT_MARKS } from '../../model/picture/verdictMark'
import { nodeSubject } from '../store/selection'
import { Reference } from '../ui/Reference'
import './lists.css'
import { usePortions } from './usePortions'
import { VerdictBadge } from './VerdictBlock'

const PORTION = 30

/** Nodes by name, each with its verdict. */
export function NodeList({ nodes, analysis }: { readonly nodes: Iterable<number>; readonly analysis: Analysis }) {
  const { shown, more } = usePortions([...nodes], PORTION)
  return (
    <>
      <ul className="node-list">
        {shown.map((n) => {
          const verdict = analysis.verdict[n] ?? null
          return (
            <li key={n}>
              {verdict === null ? null : <VerdictBadge verdict={verdict} />}
              <Reference subjects={[nodeSubject(analysis.graph.nodes[n]?.id ?? '')]} />
              {verdict === null ? null : <small>{VERDICT_MARKS[verdict].title}</small>}
            </li>
          )
        })}
      </ul>
      {more}
    </>
  )
}
