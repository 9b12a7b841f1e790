import type { Box } from '../../picture/box'
import type { Size } from '../../schema/model'

/** One page as large as the drawing, one sheet of paper that holds all of it, or as many as it takes at full size. */
export const PAPERS = ['drawing', 'a4', 'a3', 'a4-tiles', 'a3-tiles'] as const
export type Paper = (typeof PAPERS)[number]

export type Page = {
  /** Of the paper, in points. */
  readonly size: Size
  /** Where on the paper the drawing stands, in points. */
  readonly frame: Box
  /** What of the drawing this page shows, in px. */
  readonly seen: Box
  /** Points a px. */
  readonly scale: number
}

/** A px of CSS is 1/96 inch, a point 1/72. */
const POINTS = 0.75
/** Larger pages are beyond what PDF allows. */
const MOST_POINTS = 14_400
const MARGIN = 28
/** Neighbouring tiles share this much, for glue. */
const OVERLAP = 40

const SHEETS = { a4: { long: 841.89, short: 595.28 }, a3: { long: 1190.55, short: 841.89 } } as const

const onPaper = (box: Box, { long, short }: (typeof SHEETS)['a4' | 'a3']): Size =>
  box.width >= box.height ? { width: long, height: short } : { width: short, height: long }

const inner = ({ width, height }: Size): Size => ({ width: width - 2 * MARGIN, height: height - 2 * MARGIN })

const asLargeAs = (box: Box): Page => {
  const scale = Math.min(POINTS, MOST_POINTS / box.width, MOST_POINTS / box.height)
  const size = { width: box.width * scale, height: box.height * scale }
  return { size, frame: { x: 0, y: 0, ...size }, seen: box, scale }
}

const fitted = (box: Box, size: Size): Page => {
  const room = inner(size)
  const scale = Math.min(POINTS, room.width / box.width, room.height / box.height)
  const [width, height] = [box.width * scale, box.height * scale]
  return { size, frame: { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height }, seen: box, scale }
}

/** Where tiles of this length start, so that each shares a strip with the one before. */
const starts = (from: number, length: number, tile: number): readonly number[] => {
  const count = Math.max(1, Math.ceil((length - OVERLAP) / (tile - OVERLAP)))
  return Array.from({ length: count }, (_, at) => from + at * (tile - OVERLAP))
}

const tiled = (box: Box, size: Size): readonly Page[] => {
  const room = inner(size)
  const [width, height] = [room.width / POINTS, room.height / POINTS]
  return starts(box.y, box.height, height).flatMap((y) =>
    starts(box.x, box.width, width).map((x) => ({
      size,
      frame: { x: MARGIN, y: MARGIN, ...room },
      seen: { x, y, width, height },
      scale: POINTS,
    })),
  )
}

/** The pages a drawing takes, row by row. */
export const pagesOf = (box: Box, paper: Paper): readonly Page[] => {
  if (paper === 'drawing') return [asLargeAs(box)]
  const size = onPaper(box, SHEETS[paper.startsWith('a4') ? 'a4' : 'a3'])
  return paper.endsWith('tiles') ? tiled(box, size) : [fitted(box, size)]
}
