import type { Verdict } from '../../model/analysis/cover'
import type { ReactNode } from 'react'
import { Term } from '../ui/Term'
import { BADGE_DISC, VERDICT_MARKS } from '../../model/picture/verdictMark'
import './verdict.css'

/** The badge of a verdict, as on the canvas. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { tone, glyph } = VERDICT_MARKS[verdict]
  return (
    <svg className="verdict-badge" viewBox="-1 -1 20 20" aria-hidden="true">
      <path d={BADGE_DISC} fill={`var(--${tone})`} />
      <path className="verdict-glyph" d={glyph} />
    </svg>
  )
}

type VerdictBlockProps = { readonly verdict: Verdict; readonly children?: ReactNode }

/** The verdict: glyph, colour, words and what it means; with what can be done about it. */
export function VerdictBlock({ verdict, children }: VerdictBlockProps) {
  const { tone, title, words } = VERDICT_MARKS[verdict]
  return (
    <div className={`verdict ${tone}`}>
      <VerdictBadge verdict={verdict} />
      <div>
        <strong>
          <Term id={verdict}>{title}</Term>
        </strong>
        <p>{words}</p>
        {children}
      </div>
    </div>
  )
}
