import { useState } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { VERDICT_MARKS } from '../../model/picture/verdictMark'
import { nodeSubject } from '../store/selection'
import { Reference } from '../ui/Reference'
import './lists.css'
import { VerdictBadge } from './VerdictBlock'

const PORTION = 30

/** Nodes by name, each with its verdict. */
export function NodeList({ nodes, analysis }: { readonly nodes: Iterable<number>; readonly analysis: Analysis }) {
  const [portions, setPortions] = useState(1)
  const all = [...nodes]
  const shown = all.slice(0, portions * PORTION)
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
      {shown.length < all.length ? (
        <button type="button" className="reference" onClick={() => setPortions(portions + 1)}>
          {all.length - shown.length} more
        </button>
      ) : null}
    </>
  )
}
