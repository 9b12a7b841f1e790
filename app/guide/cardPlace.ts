import type { Box } from '../../model/picture/box'
import type { Size } from '../../model/schema/model'

export type Corner = 'bottom-left' | 'bottom-right' | 'top-right' | 'top-left'

/** In the order in which they are preferred. */
const CORNERS: readonly Corner[] = ['bottom-left', 'bottom-right', 'top-right', 'top-left']

const MARGIN = 14
/** Above what stands along the lower edge: controls and summary. */
const FOOT = 62

const boxAt = (corner: Corner, room: Box, { width, height }: Size): Box => ({
  x: corner.endsWith('left') ? room.x + MARGIN : room.x + room.width - MARGIN - width,
  y: corner.startsWith('top') ? room.y + MARGIN : room.y + room.height - FOOT - height,
  width,
  height,
})

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** Where a card of this size covers the least of what is talked about, in the same coordinates as the room. */
export const cardPlace = (room: Box, size: Size, talkedAbout: readonly Box[]): Box => {
  const places = CORNERS.map((corner) => boxAt(corner, room, size))
  const covered = places.map((place) => talkedAbout.reduce((sum, box) => sum + shared(place, box), 0))
  return places[covered.indexOf(Math.min(...covered))] as Box
}
