import { common, type Box } from '../../model/picture/box'
import type { Size } from '../../model/schema/model'

/** Kept free around the card. */
const MARGIN = 14
/** Above what stands along the lower edge of the canvas: controls and summary. */
const FOOT = 62

/** In the order in which they are preferred: the corners of the canvas, then the foot of the window, upon the list of findings. */
const placesFor = ({ canvas, page }: Rooms, { width, height }: Size): readonly Box[] => {
  const [left, right] = [canvas.x + MARGIN, canvas.x + canvas.width - MARGIN - width]
  const [top, bottom] = [canvas.y + MARGIN, canvas.y + canvas.height - FOOT - height]
  const foot = page.height - MARGIN - height
  const corners = [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
    { x: MARGIN, y: foot },
    { x: page.width - MARGIN - width, y: foot },
  ]
  // Where the canvas is smaller than the card, the window still is not.
  const within = (at: number, room: number, length: number): number => Math.max(0, Math.min(at, room - MARGIN - length))
  return corners.map(({ x, y }) => ({ x: within(x, page.width, width), y: within(y, page.height, height), width, height }))
}

const shared = (a: Box, b: Box): number => {
  const both = common(a, b)
  return both === undefined ? 0 : both.width * both.height
}

const covering = (boxes: readonly Box[], place: Box): number => boxes.reduce((sum, box) => sum + shared(place, box), 0)

export type Rooms = { readonly canvas: Box; readonly page: Size }

export type Place = Box & {
  /** Which of the places it is, whatever the size of the card. */
  readonly at: number
}

/** What a step speaks of, and what else there is to see. */
export type Seen = { readonly spokenOf: readonly Box[]; readonly beside?: readonly Box[] }

/** With this share of the card upon something, another place is worth its moving away. */
const MUCH = 0.06

/**
 * Where on the page a card of this size covers the least of what is spoken of, and then not much more than it must of all else; where it
 * is already, if that is as good.
 */
export const cardPlace = (rooms: Rooms, size: Size, { spokenOf, beside = [] }: Seen, now?: number): Place => {
  const much = MUCH * size.width * size.height
  const places = placesFor(rooms, size).map((place, at) => ({
    ...place,
    at,
    cost: [covering(spokenOf, place), Math.round(covering(beside, place) / much), at === now ? 0 : 1] as const,
  }))
  const [best] = places.toSorted((a, b) => a.cost[0] - b.cost[0] || a.cost[1] - b.cost[1] || a.cost[2] - b.cost[2])
  const { cost: _, ...place } = best as (typeof places)[number]
  return place
}
