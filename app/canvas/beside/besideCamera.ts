import { create } from 'zustand'
import { joined, type Box, type Point } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import type { Size } from '../../../model/schema/model'
import { ZOOM, type Camera } from '../camera'

/** Where both drawings are looked at: one camera for the two, so that what is seen of one is seen of the other. */
export const useBesideCamera = create<Camera & Size>(() => ({ x: 0, y: 0, zoom: 1, width: 0, height: 0 }))

const MIDDLE = 0.5
const PADDING = 28
/** A picture can be looked at from farther away than a drawing that is worked on. */
const LEAST = 0.02

const clampZoom = (zoom: number): number => Math.min(Math.max(zoom, LEAST), ZOOM.most)

/** Around a point of the pane; its middle by default. */
export const zoomBesideBy = (factor: number, around?: Point): void =>
  useBesideCamera.setState(({ x, y, zoom, width, height }) => {
    const next = clampZoom(zoom * factor)
    const at = around ?? { x: width * MIDDLE, y: height * MIDDLE }
    return { zoom: next, x: at.x - ((at.x - x) / zoom) * next, y: at.y - ((at.y - y) / zoom) * next }
  })

export const panBesideBy = (dx: number, dy: number): void => useBesideCamera.setState(({ x, y }) => ({ x: x + dx, y: y + dy }))

/** Shows all of the box. */
export const fitBeside = (box: Box | undefined): void => {
  const { width, height } = useBesideCamera.getState()
  if (box === undefined || width === 0) return
  const room = { width: Math.max(width - 2 * PADDING, 60), height: Math.max(height - 2 * PADDING, 60) }
  const zoom = clampZoom(Math.min(room.width / Math.max(box.width, 1), room.height / Math.max(box.height, 1), 1))
  useBesideCamera.setState({
    zoom,
    x: width / 2 - (box.x + box.width / 2) * zoom,
    y: height / 2 - (box.y + box.height / 2) * zoom,
  })
}

/** Shows the box where it is not in view, as close as now where it fits. */
export const revealBeside = (box: Box | undefined): void => {
  const { x, y, zoom, width, height } = useBesideCamera.getState()
  if (box === undefined || width === 0) return
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  const [right, bottom] = [left + box.width * zoom, top + box.height * zoom]
  if (left >= 0 && top >= 0 && right <= width && bottom <= height) return
  if (right - left > width || bottom - top > height) return fitBeside(box)
  panBesideBy(width / 2 - (left + right) / 2, height / 2 - (top + bottom) / 2)
}

/** Holds both drawings. */
export const boundsOfBoth = (a: Scene | undefined, b: Scene | undefined): Box | undefined => {
  const [left, right] = [a?.bounds, b?.bounds]
  return left === undefined || right === undefined ? (left ?? right) : joined(left, right)
}
