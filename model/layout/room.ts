import { overlaps, type Box, type Point } from '../picture/box'

/** Kept between what has grown and what made room for it, px. */
const GAP = 40
const GRID = 20

type Side = 'left' | 'right' | 'up' | 'down'

/** How far all that lies on each side goes. */
export type Room = Readonly<Record<Side, number>>

/** On which sides of a box another one lies: to the right of it and below it at once, too. */
const sidesOf = (box: Box, other: Box): readonly Side[] => [
  ...(other.x >= box.x + box.width ? (['right'] as const) : []),
  ...(other.y >= box.y + box.height ? (['down'] as const) : []),
  ...(other.x + other.width <= box.x ? (['left'] as const) : []),
  ...(other.y + other.height <= box.y ? (['up'] as const) : []),
]

const outOf = (box: Box, other: Box, side: Side): number => {
  switch (side) {
    case 'right':
      return box.x + box.width - other.x
    case 'down':
      return box.y + box.height - other.y
    case 'left':
      return other.x + other.width - box.x
    case 'up':
      return other.y + other.height - box.y
  }
}

/** How far others must go that lay beside a box and now lie on it, because it has grown. */
export const roomNeeded = (was: Box, grown: Box, others: readonly Box[]): Room => {
  const room = { left: 0, right: 0, up: 0, down: 0 }
  for (const other of others) {
    if (!overlaps(grown, other)) continue
    const ways = sidesOf(was, other).map((side) => ({ side, by: outOf(grown, other, side) + GAP }))
    const [nearest] = ways.toSorted((a, b) => a.by - b.by)
    if (nearest !== undefined) room[nearest.side] = Math.max(room[nearest.side], Math.ceil(nearest.by / GRID) * GRID)
  }
  return room
}

/** All that lay on one side goes equally far: what was in line stays in line, and nothing comes to lie on anything else. */
export const shiftOf = (room: Room, was: Box, other: Box): Point => {
  const sides = sidesOf(was, other)
  const by = (side: Side): number => (sides.includes(side) ? room[side] : 0)
  return { x: by('right') - by('left'), y: by('down') - by('up') }
}
