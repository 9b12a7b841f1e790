import { zoomToFit } from './cameraMoves'
import { useCamera, visibleArea } from './camera'
import './outOfSight.css'
import { useScene } from './scene'

/** The way back for those who have moved everything out of view. */
export function OutOfSight() {
  const scene = useScene((state) => state.scene)
  const nothingInView = useCamera(
    (camera) => camera.width > 0 && scene.nodes.length > 0 && !scene.places.some(visibleArea(camera), () => true),
  )
  return nothingInView ? (
    <button type="button" className="button out-of-sight canvas-floating" onClick={zoomToFit}>
      Back to the drawing
    </button>
  ) : null
}
