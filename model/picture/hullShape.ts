import { boundsOf, centreOf, inflate, joined, type Box } from './box'
import type { BoxGrid } from './boxGrid'
import { outlinesOf, roundedPolygon, type Outlines } from './rectilinear'

export type HullShape = {
  readonly d: string
  readonly bounds: Box
  /** Its corners before they are rounded: outer outlines and holes. */
  readonly outlines: Outlines
  /** The sides along the top of the outline and those along its bottom, where a tab may sit: left to right, topmost first. */
  readonly ledges: readonly Ledge[]
}

export type FoundShape = {
  readonly shape: HullShape
  /** Where nodes were looked for to find it: as long as none of them changes in here, the shape stays. */
  readonly influence: readonly Box[]
}

export type Ledge = { readonly x: number; readonly y: number; readonly width: number; readonly top: boolean }

const PADDING = 20
const PADDING_STEP = 12
export const HULL_RADIUS = 18
const CORRIDOR = 22
/** Narrower gaps in a hull are no shape but noise; no node fits in. */
const SLIT = 30
/** More boxes than this are first joined along a sweep; the careful way costs their cube. */
const CAREFUL = 28
/** A joint box may hold this much more than its parts, else it claims empty canvas. */
const MOST_WASTE = 3

export const hullPadding = (level: number): number => PADDING + level * PADDING_STEP

type Inside = BoxGrid<number>

/** Whether a node that is not a member lies in the area. */
const isIntruded = (area: Box, nodes: Inside, members: ReadonlySet<number>): boolean => nodes.some(area, (node) => !members.has(node))

const area = (box: Box): number => box.width * box.height

/** The box around two, where it claims little more than they do. */
const joint = (a: Box, b: Box): Box | undefined => {
  const both = joined(a, b)
  return area(both) <= MOST_WASTE * (area(a) + area(b)) ? both : undefined
}

/** Joins boxes that follow each other, from left to right and from top to bottom by turns, while that helps. */
const sweep = (boxes: readonly Box[], free: (box: Box) => boolean): readonly Box[] => {
  let current = [...boxes]
  for (let round = 0; round < 8 && current.length > CAREFUL; round++) {
    current.sort(round % 2 === 0 ? (a, b) => a.x - b.x || a.y - b.y : (a, b) => a.y - b.y || a.x - b.x)
    const next: Box[] = []
    for (const box of current) {
      const last = next.at(-1)
      const both = last === undefined ? undefined : joint(last, box)
      if (both === undefined || !free(both)) next.push(box)
      else next[next.length - 1] = both
    }
    current = next
  }
  return current
}

type Pair = { readonly a: Box; readonly b: Box; readonly both: Box; readonly waste: number }

const pairsWith = (box: Box, others: readonly Box[]): Pair[] =>
  others.flatMap((other) => {
    const both = joint(box, other)
    return both === undefined ? [] : [{ a: box, b: other, both, waste: area(both) - area(box) - area(other) }]
  })

/** Joins the two boxes that waste least, until no joint box is free of others. The cube of the boxes. */
const gather = (boxes: readonly Box[], free: (box: Box) => boolean): readonly Box[] => {
  let current = [...boxes]
  let pairs = current.flatMap((box, at) => pairsWith(box, current.slice(at + 1)))
  while (pairs.length > 0) {
    const best = pairs.reduce((least, pair) => (pair.waste < least.waste ? pair : least))
    if (!free(best.both)) {
      pairs.splice(pairs.indexOf(best), 1)
      continue
    }
    const { a, b, both } = best
    current = current.filter((box) => box !== a && box !== b)
    pairs = pairs.filter((pair) => pair.a !== a && pair.b !== a && pair.a !== b && pair.b !== b)
    pairs.push(...pairsWith(both, current))
    current.push(both)
  }
  return current
}

const strip = (x1: number, y1: number, x2: number, y2: number, width: number): Box =>
  inflate({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }, width / 2)

/** The ways to link two boxes: straight where they face each other, else through the gap between them, else around a corner. */
const linksBetween = (a: Box, b: Box, width: number): readonly (readonly Box[])[] => {
  const [p, q] = [centreOf(a), centreOf(b)]
  const left = Math.max(a.x, b.x)
  const right = Math.min(a.x + a.width, b.x + b.width)
  if (right - left >= width) return [[strip((left + right) / 2, p.y, (left + right) / 2, q.y, facing(right - left, width))]]
  const top = Math.max(a.y, b.y)
  const bottom = Math.min(a.y + a.height, b.y + b.height)
  if (bottom - top >= width) return [[strip(p.x, (top + bottom) / 2, q.x, (top + bottom) / 2, facing(bottom - top, width))]]
  const corners = [
    [strip(p.x, p.y, q.x, p.y, width), strip(q.x, p.y, q.x, q.y, width)],
    [strip(p.x, p.y, p.x, q.y, width), strip(p.x, q.y, q.x, q.y, width)],
  ]
  const [across, down] = [(left + right) / 2, (top + bottom) / 2]
  return [
    ...(left - right >= width
      ? [[strip(p.x, p.y, across, p.y, width), strip(across, p.y, across, q.y, width), strip(across, q.y, q.x, q.y, width)]]
      : []),
    ...(top - bottom >= width
      ? [[strip(p.x, p.y, p.x, down, width), strip(p.x, down, q.x, down, width), strip(q.x, down, q.x, q.y, width)]]
      : []),
    ...corners,
  ]
}

/** A corridor almost as wide as what it joins is made just as wide: no notches. */
const facing = (shared: number, width: number): number => (shared < width + 2 * HULL_RADIUS ? shared : width)

const distance = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width), Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height))

/** Counts what a corridor would run through, up to `enough`. */
type Intruders = (box: Box, enough: number) => number

const cheapest = (ways: readonly (readonly Box[])[], intruders: Intruders): readonly Box[] => {
  let best: readonly Box[] = []
  let least = Infinity
  for (const way of ways) {
    let cost = 0
    for (const part of way) if (cost < least) cost += intruders(part, least - cost)
    if (cost >= least) continue
    best = way
    least = cost
    if (cost === 0) break
  }
  return best
}

/** Corridors that make one shape of all boxes, each from the next nearest box. The square of the boxes. */
const corridors = (boxes: readonly Box[], width: number, intruders: Intruders): readonly Box[] => {
  const links: Box[] = []
  const nearest = boxes.map((box) => ({ from: 0, far: distance(boxes[0] as Box, box) }))
  const left = new Set(boxes.keys())
  left.delete(0)
  while (left.size > 0) {
    const next = [...left].reduce((best, at) => ((nearest[at]?.far ?? 0) < (nearest[best]?.far ?? 0) ? at : best))
    left.delete(next)
    const ways = linksBetween(boxes[nearest[next]?.from ?? 0] as Box, boxes[next] as Box, width)
    links.push(...cheapest(ways, intruders))
    for (const at of left) {
      const far = distance(boxes[next] as Box, boxes[at] as Box)
      if (far < (nearest[at]?.far ?? Infinity)) nearest[at] = { from: next, far }
    }
  }
  return links
}

const rounded = ({ x, y, width, height }: Box): Box => {
  const [left, top] = [Math.round(x), Math.round(y)]
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top }
}

const LEAST_LEDGE = 2 * HULL_RADIUS

const ledgesOf = (outlines: Outlines): readonly Ledge[] => {
  const ledges: Ledge[] = []
  for (const corners of outlines)
    corners.forEach((corner, at) => {
      const next = corners[(at + 1) % corners.length] ?? corner
      if (corner.y !== next.y || Math.abs(next.x - corner.x) < LEAST_LEDGE) return
      ledges.push({ x: Math.min(corner.x, next.x), y: corner.y, width: Math.abs(next.x - corner.x), top: next.x > corner.x })
    })
  return ledges.sort((a, b) => Number(b.top) - Number(a.top) || a.y - b.y || a.x - b.x)
}

/**
 * A hull that follows its nodes and leaves others out: one rounded rectangle where nothing else lies in it, else several that
 * corridors hold together. `nodes` holds every node of the drawing by index.
 */
export const hullShape = (boxes: readonly Box[], level: number, members: ReadonlySet<number>, nodes: Inside): FoundShape => {
  const padding = hullPadding(level)
  const influence: Box[] = []
  const free = (box: Box): boolean => {
    const within = inflate(box, -4)
    influence.push(within)
    return !isIntruded(within, nodes, members)
  }
  const padded = boxes.map((box) => rounded(inflate(box, padding)))
  const swept = padded.length > CAREFUL ? sweep(padded, free) : padded
  const gathered = swept.length > CAREFUL * 2 ? swept : gather(swept, free)
  const intruders: Intruders = (box, enough) => {
    let count = 0
    influence.push(box)
    nodes.some(box, (node) => !members.has(node) && ++count >= enough)
    return count
  }
  const links = gathered.length === 1 ? [] : corridors(gathered, CORRIDOR + 2 * level * PADDING_STEP, intruders)
  const outlines = outlinesOf([...gathered, ...links.map(rounded)], SLIT)
  const shape = {
    d: outlines.map((corners) => roundedPolygon(corners, HULL_RADIUS)).join(''),
    bounds: boundsOf(gathered.concat(links)) ?? { x: 0, y: 0, width: 0, height: 0 },
    outlines,
    ledges: ledgesOf(outlines),
  }
  return { shape, influence }
}
