import { useEffect, useState } from 'react'
import { overlaps, type Point } from '../../../model/picture/box'
import { isDrawnIn } from '../../../model/picture/edgeDrawings'
import { takesPlace } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { visibleArea } from '../camera'
import { useBesideCamera } from './besideCamera'
import { isLarge } from './FarScene'
import type { Elements } from './StillScene'

/** Closer than this, more than shapes and names can be told apart. */
const NEAR = 0.45
/** In ms: as long as the drawings move, they move as they are. */
const REST = 200
/** In px of the screen, around what is in view. */
const MARGIN = 200

const inView = (scene: Scene, shift: Point): Elements | undefined => {
  const camera = useBesideCamera.getState()
  if (camera.zoom < NEAR || camera.width === 0) return undefined
  const area = visibleArea({ ...camera, x: camera.x + shift.x * camera.zoom, y: camera.y + shift.y * camera.zoom }, MARGIN)
  return {
    nodes: scene.nodes.filter((node) => takesPlace(node) && overlaps(node.box, area)),
    edges: scene.edges.filter((edge) => isDrawnIn(edge, area)),
    hulls: scene.hulls.filter((hull) => overlaps(hull.shape.bounds, area)),
    cards: scene.cards,
  }
}

type Near = { readonly scene: Scene; readonly elements: Elements | undefined }

/** What of a large drawing is shown in full, once the camera rests close enough. */
export const useNear = (scene: Scene | undefined, shift: Point): Elements | undefined => {
  const [near, setNear] = useState<Near>()
  useEffect(() => {
    if (scene === undefined || !isLarge(scene)) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      clearTimeout(rest)
      rest = setTimeout(() => setNear({ scene, elements: inView(scene, shift) }), REST)
    }
    later()
    const stop = useBesideCamera.subscribe(later)
    return () => {
      stop()
      clearTimeout(rest)
    }
  }, [scene, shift])
  return near?.scene === scene ? near?.elements : undefined
}
