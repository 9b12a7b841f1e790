import { useDocument } from '../../store/document'
import { idOf, useSelection } from '../../store/selection'
import { boundaryAt } from '../../store/subjects'
import { boundaryWords } from './boundaryWords'
import './note.css'

/** While a boundary is pointed at: what it starts again. */
export function BoundaryNote() {
  const id = useSelection(({ highlighted }) => {
    for (const subject of highlighted) if (idOf(subject, 'boundary') !== undefined) return idOf(subject, 'boundary')
    return undefined
  })
  const analysis = useDocument((document) => document.analysis)
  const boundary = id === undefined ? undefined : boundaryAt(analysis, id)
  if (boundary === undefined) return null
  return (
    <p className="canvas-note canvas-floating" role="status">
      {boundaryWords(boundary, analysis)}
    </p>
  )
}
