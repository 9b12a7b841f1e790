import { ViewportPortal } from '@xyflow/react'
import { useCamera } from '../camera'
import { useGesture } from './gesture'
import './pointer.css'

const RADIUS = 10
const BEYOND = 12

/** While something is dragged: what it stands in line with, and where its copies would go. */
export function Guides() {
  const guides = useGesture((state) => state.guides)
  const ghosts = useGesture((state) => state.ghosts)
  const zoom = useCamera((camera) => camera.zoom)
  if (guides.length === 0 && ghosts.length === 0) return null
  const beyond = BEYOND / zoom
  return (
    <ViewportPortal>
      <svg className="layer drag-guides" aria-hidden="true" strokeWidth={1 / zoom}>
        {ghosts.map(({ x, y, width, height }, i) => (
          <rect key={i} x={x} y={y} width={width} height={height} rx={RADIUS} strokeDasharray={`${5 / zoom} ${4 / zoom}`} />
        ))}
        {guides.map(({ axis, at, from, to }) =>
          axis === 'x' ? (
            <line key={`x${at}`} x1={at} x2={at} y1={from - beyond} y2={to + beyond} />
          ) : (
            <line key={`y${at}`} y1={at} y2={at} x1={from - beyond} x2={to + beyond} />
          ),
        )}
      </svg>
    </ViewportPortal>
  )
}
