import { useMemo } from 'react'
import { useDocument } from '../store/document'
import { useChosenPerspective } from '../store/perspective'
import { useRun } from '../store/run'
import './summary.css'

/** The state of the system in one line, as the perspective sees it. */
export function SummaryPill() {
  const analysis = useDocument((document) => document.analysis)
  const perspective = useChosenPerspective()
  const parts = useMemo(() => perspective.summary(analysis), [analysis, perspective])
  // A run tells its own story there.
  const running = useRun(({ run }) => run !== null)
  if (running || parts.length === 0 || analysis.graph.nodes.length === 0) return null
  return (
    <p className="summary" aria-label="Summary" role="note">
      {parts.map(({ text, tone }) => (
        <span key={text} className={`summary-part ${tone ?? ''}`}>
          {text}
        </span>
      ))}
    </p>
  )
}
