import { SideBySide } from './canvas/beside/SideBySide'
import { CompareView } from './compare/CompareView'
import type { DrawnSide } from './ui/drawnSide'

const drawings = (left: DrawnSide, right: DrawnSide) => <SideBySide left={left} right={right} />

/** Two drawings compared. */
export function Beside() {
  return <CompareView drawings={drawings} />
}
