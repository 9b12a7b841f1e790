import type { Box } from './box'
import type { Ledge } from './hullShape'
import { boxGrid, type BoxGrid } from './boxGrid'

export const TAB_HEIGHT = 22
const INSET = 14
const MOST_STACKED = 5

type Wanted = { readonly width: number; readonly ledges: readonly Ledge[]; readonly bounds: Box }

/** Along each ledge: its left end, its right end, its middle. */
const placesOn = (ledge: Ledge, width: number): readonly Box[] => {
  const y = ledge.y - TAB_HEIGHT / 2
  const at = (x: number): Box => ({ x, y, width, height: TAB_HEIGHT })
  const last = ledge.x + ledge.width - width - INSET
  return last <= ledge.x + INSET ? [at(ledge.x + INSET)] : [at(ledge.x + INSET), at(last), at((ledge.x + INSET + last) / 2)]
}

const stacked = (box: Box): readonly Box[] =>
  Array.from({ length: MOST_STACKED }, (_, row) => ({ ...box, y: box.y - (row + 1) * (TAB_HEIGHT + 2) }))

const fits = (ledge: Ledge, width: number): boolean => width <= ledge.width - INSET

/** Wide enough ledges first, in their order; after them the first ledge whatever its width, then ever higher above it. */
const placesFor = ({ width, ledges, bounds }: Wanted): readonly Box[] => {
  const first = ledges[0] ?? { x: bounds.x, y: bounds.y, width: bounds.width, top: true }
  const preferred = ledges.filter((ledge) => fits(ledge, width)).flatMap((ledge) => placesOn(ledge, width))
  const [fallback] = placesOn(first, width) as [Box]
  return [...preferred, fallback, ...stacked(preferred[0] ?? fallback)]
}

/**
 * A place for each tab on its hull where it covers neither a node nor a tab before it. Greedy, in the order given; where nothing is
 * free a tab takes its first place.
 */
export const placeTabs = (tabs: readonly Wanted[], nodes: BoxGrid<number>, labels: readonly Box[] = []): readonly Box[] => {
  const taken = boxGrid<true>()
  for (const label of labels) taken.add(label, true)
  const yes = (): boolean => true
  return tabs.map((tab) => {
    const places = placesFor(tab)
    const place = places.find((box) => !taken.some(box, yes) && !nodes.some(box, yes)) ?? (places[0] as Box)
    taken.add(place, true)
    return place
  })
}
