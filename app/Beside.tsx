import { SideBySide } from './canvas/beside/SideBySide'
import { CompareView, type DrawnSide } from './compare/CompareView'

const drawings = (left: DrawnSide, right: DrawnSide) => <SideBySide left={left} right={right} />

/** Two drawings compared. */
export function Beside() {
  return <CompareView drawings={drawings} />
}
