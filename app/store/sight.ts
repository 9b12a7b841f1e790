import type { Size } from '../../model/schema/model'
import { useDocument } from './document'

/** What of a drawing is in view, in windows of every size: the point of the canvas in the middle, and how large things are. */
export type Sight = { readonly x: number; readonly y: number; readonly zoom: number }

let current: Sight | undefined
let asked: { readonly document: string; readonly sight: Sight } | undefined

/** The canvas reports what is in view: screen px = zoom × canvas px + (x, y). */
export const noteSight = ({ x, y, zoom, width, height }: Sight & Size): void => {
  if (width > 0 && height > 0) current = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom }
}

/** What is in view just now; undefined before there is a canvas. */
export const sightNow = (): Sight | undefined => current

/** Has the canvas look there when it shows the open document. */
export const lookAt = (sight: Sight): void => {
  asked = { document: useDocument.getState().id, sight }
}

/** Where a canvas of this size has to look to show what was asked for; undefined where nothing was. */
export const askedViewport = ({ width, height }: Size): Sight | undefined => {
  if (asked?.document !== useDocument.getState().id) return undefined
  const { x, y, zoom } = asked.sight
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }
}
