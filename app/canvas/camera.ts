import { create } from 'zustand'
import type { Box, Point } from '../../model/picture/box'
import type { Size } from '../../model/schema/model'

/** Where the canvas looks: screen = canvas × zoom + (x, y), in px from the top left corner of the view. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number }

export const ZOOM = { least: 0.1, most: 4 } as const

/** Closer than this, small print can be read. */
export const SMALL_PRINT = 0.62

export type CameraState = Camera & Size

export const useCamera = create<CameraState>(() => ({ x: 0, y: 0, zoom: 1, width: 0, height: 0 }))

export const cameraNow = (): Camera => useCamera.getState()

export const clampZoom = (zoom: number): number => Math.min(Math.max(zoom, ZOOM.least), ZOOM.most)

export const toCanvas = ({ x, y, zoom }: Camera, point: Point): Point => ({ x: (point.x - x) / zoom, y: (point.y - y) / zoom })

export const toScreen = ({ x, y, zoom }: Camera, point: Point): Point => ({ x: point.x * zoom + x, y: point.y * zoom + y })

/** The part of the canvas that is in view, and `margin` px of the screen around it. */
export const visibleArea = ({ x, y, zoom, width, height }: CameraState, margin = 0): Box => ({
  x: (-x - margin) / zoom,
  y: (-y - margin) / zoom,
  width: (width + 2 * margin) / zoom,
  height: (height + 2 * margin) / zoom,
})

const PADDING = { side: 40, top: 32, bottom: 64 } as const

/** The camera that shows the whole box in a view of this size, no closer than `most`. */
export const fitting = (box: Box, { width, height }: Size, most = 1): Camera => {
  const room = { width: Math.max(width - 2 * PADDING.side, 60), height: Math.max(height - PADDING.top - PADDING.bottom, 60) }
  const zoom = clampZoom(Math.min(room.width / Math.max(box.width, 1), room.height / Math.max(box.height, 1), most))
  return {
    x: PADDING.side + (room.width - box.width * zoom) / 2 - box.x * zoom,
    y: PADDING.top + (room.height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  }
}

/** The camera with the box in the middle of the view, as close as now where it fits. */
export const centring = (box: Box, now: CameraState, readable: number): Camera => {
  const zoom = Math.max(now.zoom, readable)
  const fits = box.width * zoom <= now.width - 2 * PADDING.side && box.height * zoom <= now.height - PADDING.top - PADDING.bottom
  if (!fits) return fitting(box, now, zoom)
  return { x: now.width / 2 - (box.x + box.width / 2) * zoom, y: now.height / 2 - (box.y + box.height / 2) * zoom, zoom }
}

export const isWithin = (box: Box, area: Box): boolean =>
  box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height

/** The middle of what is in view, in canvas coordinates. */
export const middleOfView = (): Point => {
  const camera = useCamera.getState()
  return toCanvas(camera, { x: camera.width / 2, y: camera.height / 2 })
}

/** The place on the canvas under a point of the window; undefined where something else lies there. */
export const placeOnCanvas = (client: Point): Point | undefined => {
  const canvas = document.elementFromPoint(client.x, client.y)?.closest('.canvas')
  if (canvas === undefined || canvas === null) return undefined
  const { left, top } = canvas.getBoundingClientRect()
  return toCanvas(useCamera.getState(), { x: client.x - left, y: client.y - top })
}
