import { toScreen, useCamera } from '../camera'
import { useGesture } from './gesture'
import './pointer.css'

/** The rectangle that selects what it touches. */
export function Marquee() {
  const marquee = useGesture((state) => state.marquee)
  const camera = useCamera()
  if (marquee === undefined) return null
  const { x, y } = toScreen(camera, marquee)
  return (
    <div
      className="marquee"
      style={{ transform: `translate(${x}px, ${y}px)`, width: marquee.width * camera.zoom, height: marquee.height * camera.zoom }}
    />
  )
}
