import { px, type Box, type Point } from './box'

const sortedDistinct = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** Which cells of the grid spanned by the boxes' sides lie in one of them, row by row. */
const filledCells = (boxes: readonly Box[], xs: readonly number[], ys: readonly number[]): Uint8Array => {
  const columns = xs.length - 1
  const columnAt = new Map(xs.map((x, at) => [x, at]))
  const rowAt = new Map(ys.map((y, at) => [y, at]))
  const filled = new Uint8Array(columns * (ys.length - 1))
  for (const box of boxes) {
    const first = columnAt.get(box.x) as number
    const end = columnAt.get(box.x + box.width) as number
    for (let row = rowAt.get(box.y) as number; row < (rowAt.get(box.y + box.height) as number); row++)
      filled.fill(1, row * columns + first, row * columns + end)
  }
  return filled
}

/** Fills runs of empty cells between two filled ones that are narrower than `gap`, first along rows, then along columns. */
const closeGaps = (cells: Uint8Array, xs: readonly number[], ys: readonly number[], gap: number): void => {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const close = (count: number, at: (i: number) => number, sides: readonly number[]): void => {
    let last = -1
    for (let i = 0; i < count; i++) {
      if (cells[at(i)] !== 1) continue
      if (last >= 0 && i - last > 1 && (sides[i] as number) - (sides[last + 1] as number) < gap)
        for (let k = last + 1; k < i; k++) cells[at(k)] = 1
      last = i
    }
  }
  for (let row = 0; row < rows; row++) close(columns, (column) => row * columns + column, xs)
  for (let column = 0; column < columns; column++) close(rows, (row) => row * columns + column, ys)
}

const RIGHT = 0
const DOWN = 1
const LEFT = 2
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/**
 * The outlines of the union of axis-parallel boxes, clockwise (holes counter-clockwise), corners only.
 * Gaps narrower than `gap` are closed. Cells are traced along the grid of all sides, so the cost is the square of the number of boxes.
 */
export const outlinesOf = (boxes: readonly Box[], gap = 0): readonly (readonly Point[])[] => {
  const xs = sortedDistinct(boxes.flatMap((box) => [box.x, box.x + box.width]))
  const ys = sortedDistinct(boxes.flatMap((box) => [box.y, box.y + box.height]))
  const columns = xs.length - 1
  const rows = ys.length - 1
  const cells = filledCells(boxes, xs, ys)
  if (gap > 0) closeGaps(cells, xs, ys, gap)
  const isFilled = (column: number, row: number): boolean =>
    column >= 0 && row >= 0 && column < columns && row < rows && cells[row * columns + column] === 1
  // A side belongs to the outline where the cell to its right (looking along it) is filled and the one to its left is not.
  const hasSide = (x: number, y: number, way: number): boolean => {
    if (way === RIGHT) return isFilled(x, y) && !isFilled(x, y - 1)
    if (way === DOWN) return isFilled(x - 1, y) && !isFilled(x, y)
    if (way === LEFT) return isFilled(x - 1, y - 1) && !isFilled(x - 1, y)
    return isFilled(x, y - 1) && !isFilled(x - 1, y - 1)
  }
  const done = new Uint8Array((columns + 1) * (rows + 1))
  const trace = (startX: number, startY: number): Point[] => {
    const corners: Point[] = []
    let [x, y, way] = [startX, startY, RIGHT]
    do {
      if (way === RIGHT) done[y * (columns + 1) + x] = 1
      const [dx, dy] = STEPS[way] as readonly [number, number]
      x += dx
      y += dy
      // Turning right first keeps boxes that only touch at a corner apart.
      const next = [(way + 1) % 4, way, (way + 3) % 4].find((turn) => hasSide(x, y, turn)) ?? way
      if (next !== way) corners.push({ x: xs[x] as number, y: ys[y] as number })
      way = next
    } while (x !== startX || y !== startY || way !== RIGHT)
    return corners
  }
  const outlines: Point[][] = []
  for (let y = 0; y <= rows; y++)
    for (let x = 0; x < columns; x++) if (hasSide(x, y, RIGHT) && done[y * (columns + 1) + x] === 0) outlines.push(trace(x, y))
  return outlines
}

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? from : { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}

/** A closed polygon with rounded corners as path data. */
export const roundedPolygon = (corners: readonly Point[], radius: number): string => {
  const parts = corners.map((corner, at) => {
    const before = corners.at(at - 1) as Point
    const after = corners[(at + 1) % corners.length] as Point
    const reach = Math.min(
      radius,
      Math.hypot(corner.x - before.x, corner.y - before.y) / 2,
      Math.hypot(after.x - corner.x, after.y - corner.y) / 2,
    )
    const [enter, leave] = [towards(corner, before, reach), towards(corner, after, reach)]
    const turn = (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x)
    return `${at === 0 ? 'M' : 'L'}${px(enter.x)} ${px(enter.y)}A${px(reach)} ${px(reach)} 0 0 ${turn > 0 ? 1 : 0} ${px(leave.x)} ${px(leave.y)}`
  })
  return `${parts.join('')}z`
}
