import { useMemo } from 'react'
import { useDocument } from '../../store/document'
import { idOf, useSelection } from '../../store/selection'
import { boundaryAt } from '../../store/subjects'
import { boundaryWords } from './boundaryWords'
import './note.css'

/** While boundaries are pointed at: what they start again. */
export function BoundaryNote() {
  const highlighted = useSelection((selection) => selection.highlighted)
  const analysis = useDocument((document) => document.analysis)
  const words = useMemo(() => {
    const boundaries = [...highlighted].flatMap((subject) => boundaryAt(analysis, idOf(subject, 'boundary') ?? '') ?? [])
    return boundaryWords(boundaries, analysis)
  }, [highlighted, analysis])
  return words === '' ? null : (
    <p className="canvas-note canvas-floating" role="status">
      {words}
    </p>
  )
}
