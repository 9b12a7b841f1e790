import { point, px, type Box, type Point } from './box'

/** Both sides of each box in one direction, ascending, each once. */
const sidesOf = (boxes: readonly Box[], start: 'x' | 'y', length: 'width' | 'height'): Float64Array => {
  const all = new Float64Array(2 * boxes.length)
  boxes.forEach((box, at) => {
    all[2 * at] = box[start]
    all[2 * at + 1] = box[start] + box[length]
  })
  return all.sort().filter((side, at) => at === 0 || side !== all[at - 1])
}

/** Cells between all sides of the boxes, row by row, with an empty one around: so each has neighbours on every side. */
type Cells = { readonly xs: Float64Array; readonly ys: Float64Array; readonly width: number; readonly filled: Uint8Array }

const placesIn = (sides: Float64Array): ReadonlyMap<number, number> => {
  const places = new Map<number, number>()
  sides.forEach((side, at) => places.set(side, at))
  return places
}

/** Which cells of the grid spanned by the boxes’ sides lie in one of them. */
const cellsOf = (boxes: readonly Box[]): Cells => {
  const [xs, ys] = [sidesOf(boxes, 'x', 'width'), sidesOf(boxes, 'y', 'height')]
  const [columnAt, rowAt] = [placesIn(xs), placesIn(ys)]
  const width = xs.length + 1
  const filled = new Uint8Array(width * (ys.length + 1))
  for (const box of boxes) {
    const first = columnAt.get(box.x) as number
    const end = columnAt.get(box.x + box.width) as number
    const last = rowAt.get(box.y + box.height) as number
    for (let row = rowAt.get(box.y) as number; row < last; row++) filled.fill(1, (row + 1) * width + first + 1, (row + 1) * width + end + 1)
  }
  return { xs, ys, width, filled }
}

/** Fills runs of empty cells between two filled ones that are narrower than `gap`, first along rows, then along columns. */
const closeGaps = ({ xs, ys, width, filled }: Cells, gap: number): void => {
  const close = (start: number, step: number, sides: Float64Array): void => {
    let last = -1
    for (let i = 0; i < sides.length - 1; i++) {
      if (filled[start + i * step] !== 1) continue
      if (last >= 0 && i - last > 1 && (sides[i] as number) - (sides[last + 1] as number) < gap)
        for (let k = last + 1; k < i; k++) filled[start + k * step] = 1
      last = i
    }
  }
  for (let row = 0; row < ys.length - 1; row++) close((row + 1) * width + 1, 1, xs)
  for (let column = 0; column < xs.length - 1; column++) close(width + column + 1, width, ys)
}

const RIGHT = 0
const DOWN = 1
const LEFT = 2
/** Turning right first keeps boxes that only touch at a corner apart. */
const TURNS = [1, 0, 3] as const

/**
 * The outlines of the union of axis-parallel boxes, clockwise (holes counter-clockwise), corners only.
 * Gaps narrower than `gap` are closed. Cells are traced along the grid of all sides, so the cost is the square of the number of boxes.
 */
export const outlinesOf = (boxes: readonly Box[], gap = 0): readonly (readonly Point[])[] => {
  const cells = cellsOf(boxes)
  if (gap > 0) closeGaps(cells, gap)
  const { xs, ys, width, filled } = cells
  const steps = [1, width, -1, -width] as const
  // A corner is known by the cell to its lower right. A side belongs to the outline where the cell to its right (looking along it) is
  // filled and the one to its left is not.
  const hasSide = (corner: number, way: number): boolean => {
    const right = way === RIGHT ? corner : way === DOWN ? corner - 1 : way === LEFT ? corner - width - 1 : corner - width
    const left = way === RIGHT ? corner - width : way === DOWN ? corner : way === LEFT ? corner - 1 : corner - width - 1
    return filled[right] === 1 && filled[left] === 0
  }
  const done = new Uint8Array(filled.length)
  const trace = (start: number): Point[] => {
    const corners: Point[] = []
    let corner = start
    let way = RIGHT
    do {
      if (way === RIGHT) done[corner] = 1
      corner += steps[way] as number
      let next = way
      for (const turn of TURNS) {
        next = (way + turn) % 4
        if (hasSide(corner, next)) break
      }
      if (next !== way) corners.push({ x: xs[(corner % width) - 1] as number, y: ys[Math.floor(corner / width) - 1] as number })
      way = next
    } while (corner !== start || way !== RIGHT)
    return corners
  }
  const outlines: Point[][] = []
  for (let cell = width; cell < filled.length; cell++)
    if (filled[cell] === 1 && filled[cell - width] === 0 && done[cell] === 0) outlines.push(trace(cell))
  return outlines
}

export type Outlines = ReturnType<typeof outlinesOf>

type Upright = { readonly x: number; readonly top: number; readonly bottom: number }

const uprightsOf = (outlines: Outlines): readonly Upright[] =>
  outlines.flatMap((corners) =>
    corners.flatMap(({ x, y }, at) => {
      const next = corners[(at + 1) % corners.length] as Point
      return x === next.x ? { x, top: Math.min(y, next.y), bottom: Math.max(y, next.y) } : []
    }),
  )

/** Does a side run through a box, or along its edge? */
export const sideTouches = (from: Point, to: Point, { x, y, width, height }: Box): boolean =>
  Math.max(from.x, to.x) >= x && Math.min(from.x, to.x) <= x + width && Math.max(from.y, to.y) >= y && Math.min(from.y, to.y) <= y + height

/** Has an outlined area anything of a box? Its outline runs through the box, or it holds all of it. */
export const hasPartOf = (outlines: Outlines, box: Box): boolean => {
  const crossed = outlines.some((corners) =>
    corners.some((corner, at) => sideTouches(corner, corners[(at + 1) % corners.length] as Point, box)),
  )
  // Who comes from the left is within after every odd upright side.
  return crossed || uprightsOf(outlines).filter(({ x, top, bottom }) => x < box.x && top <= box.y && bottom > box.y).length % 2 === 1
}

/** What lies in one of two outlined areas and not in the other, as boxes that do not overlap. */
export const differenceOf = (a: Outlines, b: Outlines): readonly Box[] => {
  const uprights = [...uprightsOf(a), ...uprightsOf(b)].sort((one, other) => one.x - other.x)
  const ys = [...new Set(uprights.flatMap(({ top, bottom }) => [top, bottom]))].sort((one, other) => one - other)
  return ys.flatMap((y, at): readonly Box[] => {
    const next = ys[at + 1]
    if (next === undefined) return []
    // Every upright side leads into or out of one of the two: after an odd number of them one is within just one.
    const crossed = uprights.filter(({ top, bottom }) => top <= y && bottom > y)
    return crossed.flatMap(({ x }, i) => {
      const to = crossed[i + 1]?.x ?? x
      return i % 2 === 0 && to > x ? [{ x, y, width: to - x, height: next - y }] : []
    })
  })
}

/** Of a side: it runs straight across or straight down. */
export const sideLength = (from: Point, to: Point): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y)

/** The point `by` px along a side. */
export const along = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
})

/** A corner with its roundness: where the outline enters it and where it leaves it, `reach` px away. */
export type Bend = { readonly corner: Point; readonly enter: Point; readonly leave: Point; readonly reach: number; readonly right: boolean }

/** The corners of a polygon with sides straight across and down, rounded. */
export const bendsOf = (corners: readonly Point[], radius: number): readonly Bend[] =>
  corners.map((corner, at) => {
    const before = corners.at(at - 1) as Point
    const after = corners[(at + 1) % corners.length] as Point
    const reach = Math.min(radius, sideLength(before, corner) / 2, sideLength(corner, after) / 2)
    const turn = (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x)
    return {
      corner,
      enter: along(corner, before, reach),
      leave: along(corner, after, reach),
      reach,
      right: turn > 0,
    }
  })

/** A closed polygon with sides straight across and down, and rounded corners, as path data. */
export const roundedPolygon = (corners: readonly Point[], radius: number): string => {
  const parts = bendsOf(corners, radius).map(({ enter, leave, reach, right }, at) => {
    const r = px(reach)
    return `${at === 0 ? 'M' : 'L'}${point(enter.x, enter.y)}A${r} ${r} 0 0 ${right ? 1 : 0} ${point(leave.x, leave.y)}`
  })
  return `${parts.join('')}z`
}
