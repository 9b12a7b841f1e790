import { useMemo } from 'react'
import { perspectiveOf } from '../../model/picture/perspectiveOf'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'
import './summary.css'

/** The state of the system in one line, as the perspective sees it. */
export function SummaryPill() {
  const analysis = useDocument((document) => document.analysis)
  const perspective = usePreferences((preferences) => preferences.perspective)
  const parts = useMemo(() => perspectiveOf(perspective).summary(analysis), [analysis, perspective])
  if (parts.length === 0 || analysis.graph.nodes.length === 0) return null
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
