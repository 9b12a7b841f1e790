import { overlaps, type Box } from './box'
import type { Ledge } from './hullShape'
import { boxGrid, type BoxGrid } from './boxGrid'

export const TAB_HEIGHT = 22
const INSET = 14
const MOST_STACKED = 5

type Wanted = { readonly width: number; readonly ledges: readonly Ledge[]; readonly bounds: Box }

const fits = (ledge: Ledge, width: number): boolean => width <= ledge.width - INSET

/** Along a ledge: its left end, its right end, its middle. */
const placesOn = (ledge: Ledge, width: number): readonly Box[] => {
  const at = (x: number): Box => ({ x, y: ledge.y - TAB_HEIGHT / 2, width, height: TAB_HEIGHT })
  const [first, last] = [ledge.x + INSET, ledge.x + ledge.width - width - INSET]
  return last <= first ? [at(first)] : [at(first), at(last), at((first + last) / 2)]
}

/** On the ledges that are wide enough, in their order; else on the first whatever its width; at last ever higher above it. */
function* placesFor({ width, ledges, bounds }: Wanted): Generator<Box> {
  const wide = ledges.filter((ledge) => fits(ledge, width))
  const first = wide[0] ?? ledges[0] ?? { x: bounds.x, y: bounds.y }
  const start = { x: first.x + INSET, y: first.y - TAB_HEIGHT / 2, width, height: TAB_HEIGHT }
  yield start
  for (const ledge of wide) yield* placesOn(ledge, width)
  for (let row = 1; row <= MOST_STACKED; row++) yield { ...start, y: start.y - row * (TAB_HEIGHT + 2) }
}

const yes = (): boolean => true

/** Where a tab lies, and every place that was looked at until one was free. */
export type PlacedTab = { readonly box: Box; readonly looked: readonly Box[] }

/** The first place that is free; the first at all where none is. */
const firstFree = (places: Iterable<Box>, isFree: (place: Box) => boolean): PlacedTab => {
  const looked: Box[] = []
  for (const place of places) {
    looked.push(place)
    if (isFree(place)) return { box: place, looked }
  }
  return { box: looked[0] as Box, looked }
}

/** What tabs may not cover, and what of it is new or gone since `before`: elsewhere a tab finds what it found then. */
export type TabSurroundings = {
  readonly nodes: BoxGrid<number>
  readonly labels: readonly Box[]
  /** Tab by tab, those that want the same as now; undefined for others. */
  readonly before?: readonly (PlacedTab | undefined)[]
  readonly changed?: readonly Box[]
}

/**
 * A place for each tab on its hull where it covers neither a node nor a tab before it. Greedy, in the order given; where nothing is
 * free a tab takes its first place.
 */
export const placeTabs = (tabs: readonly Wanted[], { nodes, labels, before = [], changed = [] }: TabSurroundings): readonly PlacedTab[] => {
  const different = [...changed]
  const placed: PlacedTab[] = []
  let taken: BoxGrid<true> | undefined
  const grid = (): BoxGrid<true> => {
    if (taken !== undefined) return taken
    taken = boxGrid<true>()
    for (const label of labels) taken.add(label, true)
    for (const { box } of placed) taken.add(box, true)
    return taken
  }
  const isFree = (place: Box): boolean => !grid().some(place, yes) && !nodes.some(place, yes)
  tabs.forEach((tab, at) => {
    const known = before[at]
    const stays = known !== undefined && !known.looked.some((place) => different.some((box) => overlaps(box, place)))
    const next = stays ? known : firstFree(placesFor(tab), isFree)
    if (known?.box !== next.box) different.push(...(known === undefined ? [] : [known.box]), next.box)
    taken?.add(next.box, true)
    placed.push(next)
  })
  return placed
}
