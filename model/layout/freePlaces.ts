import { boundsOf, inflate, type Box, type Point } from '../picture/box'
import { boxGrid } from '../picture/boxGrid'
import type { Position, Size } from '../schema/model'

/** Distance kept from what stays where it is. */
const MARGIN = 40
const STEP = 20
const MOST_RINGS = 200
/** More boxes than this find their place as one large one. */
const MANY = 50

/** Steps around a point, nearest first, ring by ring. */
function* around(): Generator<Point> {
  yield { x: 0, y: 0 }
  for (let ring = 1; ring <= MOST_RINGS; ring++) {
    for (let along = 0; along <= ring; along++) {
      for (const side of along === 0 ? [0] : [-along, along]) {
        yield { x: side * STEP, y: ring * STEP }
        yield { x: side * STEP, y: -ring * STEP }
        yield { x: ring * STEP, y: side * STEP }
        yield { x: -ring * STEP, y: side * STEP }
      }
    }
  }
}

export type Wanted = { readonly id: string; readonly position: Position; readonly size: Size }

/** The place nearest to each wanted one that touches neither an obstacle nor a node placed before it. */
export const freePlaces = (wanted: readonly Wanted[], obstacles: readonly Box[]): Map<string, Position> => {
  const taken = boxGrid<true>()
  for (const obstacle of obstacles) taken.add(obstacle, true)
  const places = new Map<string, Position>()
  for (const { id, position, size } of wanted) {
    // A box is a size, too, and must not bring its own place along.
    const { width, height } = size
    let place = position
    for (const { x, y } of around()) {
      place = { x: position.x + x, y: position.y + y }
      if (!taken.some(inflate({ ...place, width, height }, MARGIN), () => true)) break
    }
    taken.add({ ...place, width, height }, true)
    places.set(id, place)
  }
  return places
}

/**
 * How far boxes must move, as one, so that none of them comes nearer than `margin` to an obstacle: the shortest way, to the right of
 * everything where there is no short one.
 */
export const freeShift = (boxes: readonly Box[], obstacles: readonly Box[], margin: number = MARGIN): Point => {
  const taken = boxGrid<true>()
  for (const obstacle of obstacles) taken.add(obstacle, true)
  const bounds = boundsOf(boxes)
  if (bounds === undefined) return { x: 0, y: 0 }
  const shapes = boxes.length > MANY ? [bounds] : boxes
  const isFree = (by: Point): boolean =>
    shapes.every((box) => !taken.some(inflate({ ...box, x: box.x + by.x, y: box.y + by.y }, margin), () => true))
  for (const by of around()) if (isFree(by)) return by
  const all = boundsOf(obstacles)
  return all === undefined ? { x: 0, y: 0 } : { x: all.x + all.width + margin - bounds.x, y: 0 }
}
