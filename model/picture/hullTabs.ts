import { sameBox, type Box } from './box'
import type { Ledge } from './hullShape'
import { placeInOrder, type Placed } from './placeInOrder'
import type { BoxGrid } from './boxGrid'

export const TAB_HEIGHT = 22
const INSET = 14
const MOST_STACKED = 5

type Wanted = { readonly width: number; readonly ledges: readonly Ledge[]; readonly bounds: Box }

const fits = (ledge: Ledge, width: number): boolean => width <= ledge.width - INSET

/** Along a ledge: its left end, its right end, its middle. */
const placesOn = (ledge: Ledge, width: number, height: number): readonly Box[] => {
  const at = (x: number): Box => ({ x, y: ledge.y - height / 2, width, height })
  const [first, last] = [ledge.x + INSET, ledge.x + ledge.width - width - INSET]
  return last <= first ? [at(first)] : [at(first), at(last), at((first + last) / 2)]
}

/** On the ledges that are wide enough, in their order; else on the first whatever its width; at last ever higher above it. */
function* placesFor({ width, ledges, bounds }: Wanted): Generator<Box> {
  const wide = ledges.filter((ledge) => fits(ledge, width))
  const first = wide[0] ?? ledges[0] ?? { x: bounds.x, y: bounds.y }
  const start = { x: first.x + INSET, y: first.y - TAB_HEIGHT / 2, width, height: TAB_HEIGHT }
  yield start
  for (const ledge of wide) yield* placesOn(ledge, width, TAB_HEIGHT)
  for (let row = 1; row <= MOST_STACKED; row++) yield { ...start, y: start.y - row * (TAB_HEIGHT + 2) }
}

/** The first place that is free; the first at all where none is. */
const firstFree = (places: Iterable<Box>, isFree: (place: Box) => boolean): Box => {
  let first: Box | undefined
  for (const place of places) {
    if (isFree(place)) return place
    first ??= place
  }
  return first as Box
}

/** What tabs may not cover, and what is known from the drawing before; see `placeInOrder`. */
export type TabSurroundings = {
  readonly nodes: BoxGrid<number>
  readonly labels: readonly Box[]
  /** Tab by tab, those that want the same as now; undefined for others. */
  readonly before?: readonly (PlacedTab | undefined)[]
  readonly changed?: readonly Box[]
}

export type PlacedTab = Placed<Box>

/**
 * A place for each tab on its hull where it covers neither a node nor a tab before it. Greedy, in the order given; where nothing is
 * free a tab takes its first place.
 */
export const placeTabs = (tabs: readonly Wanted[], { nodes, labels, before = [], changed = [] }: TabSurroundings): readonly PlacedTab[] =>
  placeInOrder({
    count: tabs.length,
    seek: (at, isFree) => {
      const box = firstFree(placesFor(tabs[at] as Wanted), isFree)
      return { place: box, box }
    },
    nodes,
    fixed: labels,
    known: (at) => before[at],
    changed,
    same: sameBox,
  })

/** A tab so many times larger than it is. */
export type EnlargedTab = { readonly box: Box; readonly scale: number }

/** Inside its hull a tab may reach so far without touching the node below or above. */
const MOST_INSIDE = 16

/** Along a ledge, and mostly outside where it is high; where it is too wide, on the middle of the ledge. */
const largePlacesOn = (ledge: Ledge, width: number, height: number): readonly Box[] => {
  const outwards = Math.max(height / 2 - MOST_INSIDE, 0) * (ledge.top ? -1 : 1)
  const middle = { x: ledge.x + (ledge.width - width) / 2, y: ledge.y - height / 2, width, height }
  const places = fits(ledge, width) ? placesOn(ledge, width, height) : [middle, ...placesOn(ledge, width, height)]
  return places.map((place) => ({ ...place, y: place.y + outwards }))
}

/** Never far from the hull, and never mostly beside it: a large tab would seem to be of another one. */
function* largePlaces({ width, ledges }: Wanted, scale: number): Generator<Box> {
  const wide = ledges.filter((ledge) => fits(ledge, width * scale))
  const narrow = ledges.filter((ledge) => !wide.includes(ledge) && 2 * ledge.width >= width * scale)
  for (const ledge of [...wide, ...narrow]) yield* largePlacesOn(ledge, width * scale, TAB_HEIGHT * scale)
}

/** Between large tabs, so that they do not seem to be one. */
const withGap = ({ x, y, width, height }: Box): Box => ({ x: x - 6, y: y - 2, width: width + 12, height: height + 4 })

type Around = Pick<TabSurroundings, 'nodes' | 'labels'> & {
  /** Whether a box lies where the drawing is seen. */
  readonly isSeen: (box: Box) => boolean
}

/**
 * The tabs as they can be read where the drawing is seen from afar: each in the first of the sizes, largest first, for which there is
 * a free place on its hull, and as it is where there is none.
 */
export const enlargeTabs = (
  tabs: readonly (Wanted & { readonly tab: Box })[],
  scales: readonly number[],
  { nodes, labels, isSeen }: Around,
): readonly EnlargedTab[] =>
  placeInOrder<EnlargedTab>({
    count: tabs.length,
    seek: (at, isFree) => {
      const wanted = tabs[at] as Wanted & { readonly tab: Box }
      for (const scale of scales)
        for (const box of largePlaces(wanted, scale)) if (isSeen(box) && isFree(withGap(box))) return { place: { box, scale }, box }
      return { place: { box: wanted.tab, scale: 1 }, box: wanted.tab }
    },
    nodes,
    fixed: labels,
  }).map(({ place }) => place)
