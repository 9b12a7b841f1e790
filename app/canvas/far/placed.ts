import { inflate, type Box } from '../../../model/picture/box'
import { useCamera, visibleArea, type Camera } from '../camera'
import { FAR, useView } from '../view/view'

/** The painted picture reaches this far beyond the view, so that panning moves it before it must be painted again. */
const MARGIN = 0.3
/** More than this and it is too coarse or too fine to be looked at. */
const STRETCH = { least: 1 / 1.5, most: 2.6 } as const

/** Where a picture was painted from, and how far it reaches beyond the view. */
export type Placed = { readonly camera: Camera; readonly left: number; readonly top: number }

/** Whether what is wanted now is only what lies below the elements. */
export const isBelow = (): boolean => {
  const { far, still } = useView.getState()
  return !far && !still
}

/** Where the picture is painted from: from where the camera looks, but everything never from so close that elements are shown instead. */
export const paintingCamera = (): Camera => {
  const { x, y, zoom, width, height } = useCamera.getState()
  if (zoom <= FAR.below || isBelow()) return { x, y, zoom }
  const scale = FAR.below / zoom
  return { x: width / 2 - (width / 2 - x) * scale, y: height / 2 - (height / 2 - y) * scale, zoom: FAR.below }
}

/** Where the next picture is to be painted from. */
export const placedNow = (): Placed => {
  const { width, height } = useCamera.getState()
  return { camera: paintingCamera(), left: Math.round(width * MARGIN), top: Math.round(height * MARGIN) }
}

/** What a picture shows that is painted from there now, in canvas coordinates. */
export const areaNow = ({ camera, left, top }: Placed): Box => {
  const { width, height } = useCamera.getState()
  const { x, y, zoom } = camera
  return { x: (-x - left) / zoom, y: (-y - top) / zoom, width: (width + 2 * left) / zoom, height: (height + 2 * top) / zoom }
}

/** Whether the view shows nothing that was not painted. What lies beyond the drawing needs no paint. */
export const covers = ({ camera }: Placed, area: Box, bounds: Box | undefined): boolean => {
  const now = useCamera.getState()
  const stretch = now.zoom / camera.zoom
  if (stretch > STRETCH.most || stretch < STRETCH.least) return false
  if (bounds === undefined) return true
  const [view, drawn] = [visibleArea(now), inflate(bounds, 20)]
  return (
    Math.max(view.x, drawn.x) >= area.x &&
    Math.max(view.y, drawn.y) >= area.y &&
    Math.min(view.x + view.width, drawn.x + drawn.width) <= area.x + area.width &&
    Math.min(view.y + view.height, drawn.y + drawn.height) <= area.y + area.height
  )
}

/** Moves and stretches what was painted to where the camera looks now. */
export const place = (element: HTMLElement, { camera, left, top }: Placed): void => {
  const now = useCamera.getState()
  const scale = now.zoom / camera.zoom
  const [x, y] = [now.x - (camera.x + left) * scale, now.y - (camera.y + top) * scale]
  element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
}
