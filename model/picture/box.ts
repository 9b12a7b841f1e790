import type { Position } from '../schema/model'

/** Canvas coordinates in px, y grows downward. */
export type Point = Position
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

export const inflate = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** What lies in both; undefined where they do not overlap. */
export const common = (a: Box, b: Box): Box | undefined => {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [width, height] = [Math.min(a.x + a.width, b.x + b.width) - x, Math.min(a.y + a.height, b.y + b.height) - y]
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

export const holds = (box: Box, point: Point): boolean =>
  point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height

export const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

export const joined = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
}

/** The smallest box around all of them; undefined for none. */
export const boundsOf = (boxes: Iterable<Box>): Box | undefined => {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** A coordinate as it is written into path data: the screen and every export round alike. Whole numbers are the quickest to write. */
export const px = (value: number): string => {
  const tenths = Math.round(value * 10)
  const rest = Math.abs(tenths % 10)
  if (rest === 0) return String(tenths / 10)
  return `${tenths < 0 && tenths > -10 ? '-' : ''}${Math.trunc(tenths / 10)}.${rest}`
}

/** A coordinate as `px` writes it, as a number. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

/** Both coordinates of a point. */
export const point = (x: number, y: number): string => `${px(x)} ${px(y)}`
