import { memo, type ReactElement } from 'react'
import { DIFFERENCE_SIGNS as SIGNS } from '../../ui/drawnSide'
import type { DifferenceMark } from './differenceMarks'

/** What becomes of each element, told by sign, word and outline as well as by colour. */
export const Differences = memo(function Differences({ marks }: { readonly marks: readonly DifferenceMark[] }): ReactElement {
  return (
    <>
      {marks.map(({ subject, difference, type, d, at, sign }) => (
        <g key={subject} className={`difference ${difference} of-${type}`} data-subject={subject}>
          <path d={d} transform={`translate(${at.x} ${at.y})`} />
          <g className="difference-sign" style={{ transform: `translate(${sign.x}px, ${sign.y}px)` }}>
            {type === 'edge' ? <circle r={9} /> : <rect x={-8} width={74} height={20} rx={10} />}
            <text x={type === 'edge' ? 0 : 29} y={type === 'edge' ? 4.5 : 14.5}>
              {type === 'edge' ? SIGNS[difference] : `${SIGNS[difference]} ${difference}`}
            </text>
          </g>
        </g>
      ))}
    </>
  )
})
