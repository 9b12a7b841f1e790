import type { Box, Point } from '../../../model/picture/box'
import { GRID, snap } from '../../edits/boxes'

/** A line along which what is dragged now stands in line with something else, in canvas coordinates. */
export type Guide = { readonly axis: 'x' | 'y'; readonly at: number; readonly from: number; readonly to: number }

type Edge = { readonly at: number; readonly from: number; readonly to: number }

/** Where others begin, have their middle and end, ascending. */
export type Lines = { readonly x: readonly Edge[]; readonly y: readonly Edge[] }

const NO_LINES: Lines = { x: [], y: [] }
const PARTS = [0, 0.5, 1] as const

/** The lines that a few boxes offer. O(n log n), once for a drag. */
export const linesOf = (boxes: readonly Box[]): Lines => {
  if (boxes.length === 0) return NO_LINES
  const ascending = (a: Edge, b: Edge): number => a.at - b.at
  return {
    x: boxes
      .flatMap(({ x, y, width, height }) => PARTS.map((part): Edge => ({ at: x + width * part, from: y, to: y + height })))
      .sort(ascending),
    y: boxes
      .flatMap(({ x, y, width, height }) => PARTS.map((part): Edge => ({ at: y + height * part, from: x, to: x + width })))
      .sort(ascending),
  }
}

const firstFrom = (edges: readonly Edge[], at: number): number => {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as Edge).at < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The edge nearest to a place, within reach. */
const nearest = (edges: readonly Edge[], at: number, reach: number): Edge | undefined => {
  const next = firstFrom(edges, at)
  let found: Edge | undefined
  for (const edge of [edges[next - 1], edges[next]])
    if (edge !== undefined && Math.abs(edge.at - at) <= reach && (found === undefined || Math.abs(edge.at - at) < Math.abs(found.at - at)))
      found = edge
  return found
}

/** How far to shift so that one of the three lines of a span meets an edge; undefined where none is within reach. */
const shiftTo = (edges: readonly Edge[], start: number, length: number, reach: number): number | undefined => {
  let best: number | undefined
  for (const part of PARTS) {
    const at = start + length * part
    const edge = nearest(edges, at, reach)
    if (edge !== undefined && (best === undefined || Math.abs(edge.at - at) < Math.abs(best))) best = edge.at - at
  }
  return best
}

const SAME = 0.5

/** Every line that now goes through both, as long as it takes to join them. */
const guidesOn = (axis: 'x' | 'y', edges: readonly Edge[], start: number, length: number, from: number, to: number): readonly Guide[] =>
  PARTS.flatMap((part) => {
    const at = start + length * part
    const met: Edge[] = []
    for (let i = firstFrom(edges, at - SAME); i < edges.length && (edges[i] as Edge).at <= at + SAME; i++) met.push(edges[i] as Edge)
    if (met.length === 0) return []
    return [{ axis, at, from: Math.min(from, ...met.map((edge) => edge.from)), to: Math.max(to, ...met.map((edge) => edge.to)) }]
  })

/** Where a box goes that is dragged by so much: in line with what is near, else onto the grid. */
export const snapped = (box: Box, by: Point, lines: Lines, reach: number): { readonly by: Point; readonly guides: readonly Guide[] } => {
  const [x, y] = [box.x + by.x, box.y + by.y]
  const [alongX, alongY] = [shiftTo(lines.x, x, box.width, reach), shiftTo(lines.y, y, box.height, reach)]
  const [left, top] = [alongX === undefined ? snap(x, GRID) : x + alongX, alongY === undefined ? snap(y, GRID) : y + alongY]
  return {
    by: { x: left - box.x, y: top - box.y },
    guides: [
      ...(alongX === undefined ? [] : guidesOn('x', lines.x, left, box.width, top, top + box.height)),
      ...(alongY === undefined ? [] : guidesOn('y', lines.y, top, box.height, left, left + box.width)),
    ],
  }
}
