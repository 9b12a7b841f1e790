import { boundsOf, inflate, type Box } from './box'
import type { Curve } from './curve'

/**
 * Which node covers a point, answered from a raster: edges ask it thousands of times to find their way. A node claims a little more
 * than its box, so that lines keep clear of it.
 */
export type Occupancy = {
  /** How many of the points along a curve lie on a node other than these two; counting ends at `enough`. */
  readonly hits: (curve: Curve, source: number, target: number, enough: number) => number
}

const CLEARANCE = 14
const SAMPLE_EVERY = 48
const LEAST_SAMPLES = 8
const MOST_SAMPLES = 64
const LEAST_CELL = 12
const MOST_CELLS = 400_000

const cellSize = ({ width, height }: Box): number => Math.max(LEAST_CELL, Math.sqrt((width * height) / MOST_CELLS))

/** Linear in the area of the boxes, counted in cells. */
export const occupancy = (boxes: readonly Box[]): Occupancy => {
  const bounds = boundsOf(boxes)
  if (bounds === undefined) return { hits: () => 0 }
  const area = inflate(bounds, 2 * CLEARANCE)
  const cell = cellSize(area)
  const columns = Math.ceil(area.width / cell) + 1
  const rows = Math.ceil(area.height / cell) + 1
  const owner = new Int32Array(columns * rows).fill(-1)
  boxes.forEach((box, index) => {
    const first = Math.floor((box.x - CLEARANCE - area.x) / cell)
    const end = Math.floor((box.x + box.width + CLEARANCE - area.x) / cell) + 1
    const last = Math.floor((box.y + box.height + CLEARANCE - area.y) / cell)
    for (let row = Math.floor((box.y - CLEARANCE - area.y) / cell); row <= last; row++)
      owner.fill(index, row * columns + first, row * columns + end)
  })

  const nodeAt = (x: number, y: number): number => {
    const column = Math.floor((x - area.x) / cell)
    const row = Math.floor((y - area.y) / cell)
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (owner[row * columns + column] as number)
  }

  const hits = (curve: Curve, source: number, target: number, enough: number): number => {
    const a = curve[0]
    const b = curve[1]
    const c = curve[2]
    const d = curve[3]
    const samples = Math.min(MOST_SAMPLES, Math.max(LEAST_SAMPLES, Math.round((Math.abs(d.x - a.x) + Math.abs(d.y - a.y)) / SAMPLE_EVERY)))
    let count = 0
    for (let at = 1; at < samples && count < enough; at++) {
      const t = at / samples
      const s = 1 - t
      const wa = s * s * s
      const wb = 3 * s * s * t
      const wc = 3 * s * t * t
      const wd = t * t * t
      const node = nodeAt(wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y)
      if (node >= 0 && node !== source && node !== target) count++
    }
    return count
  }
  return { hits }
}

/** How far beyond a curve a node can be in its way. */
export const OCCUPANCY_REACH = CLEARANCE + LEAST_CELL
