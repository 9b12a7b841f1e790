import { Proposal } from './canvas/beside/Proposal'
import { RedrawDialog } from './redraw/RedrawDialog'
import { useRedrawing } from './store/redrawing'
import type { DrawnProposal } from './ui/drawnSide'

const drawing = (proposal: DrawnProposal) => <Proposal {...proposal} />

/** A workflow in another style, as it would be drawn. */
export function Redrawing() {
  const asked = useRedrawing((redrawing) => redrawing.asked)
  return asked === undefined ? null : <RedrawDialog key={`${asked.workflow} ${asked.style}`} {...asked} drawing={drawing} />
}
