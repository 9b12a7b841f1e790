import { sameBox, type Box } from './box'
import type { BoxGrid } from './boxGrid'
import type { HullShape } from './hullShape'
import { placeTabs, type PlacedTab, type TabSurroundings } from './hullTabs'
import type { HullWords } from './hullWords'

/** All that decides where tabs go, and where they went. */
export type Placing = {
  readonly words: readonly HullWords[]
  readonly shapes: readonly HullShape[]
  readonly labels: readonly Box[]
  readonly tabs: readonly PlacedTab[]
}

/** Those that are not in the other list. Most are the very same objects; the few that are not are compared. */
const without = (boxes: readonly Box[], others: readonly Box[]): readonly Box[] => {
  const known = new Set(others)
  return boxes.filter((box) => !known.has(box))
}

/** More than this, and it is quicker to look at everything anew. */
const MANY = 300

const changedBoxes = (before: readonly Box[], now: readonly Box[]): readonly Box[] | undefined => {
  const [gone, came] = [without(before, now), without(now, before)]
  if (gone.length + came.length > MANY) return undefined
  const isIn = (box: Box, others: readonly Box[]): boolean => others.some((other) => sameBox(box, other))
  return [...gone.filter((box) => !isIn(box, came)), ...came.filter((box) => !isIn(box, gone))]
}

/** How the tabs of these hulls lay before, where all that remain still come in the same order; and those that are gone. */
const knownTabs = (placing: Omit<Placing, 'tabs'>, before: Placing) => {
  const at = new Map(before.words.map(({ plan }, index) => [plan.id, index]))
  const indices = placing.words.map(({ plan }) => at.get(plan.id))
  const remaining = indices.filter((index) => index !== undefined)
  if (remaining.some((index, n) => n > 0 && index < (remaining[n - 1] as number))) return undefined
  const left = new Set(remaining)
  return {
    gone: before.tabs.flatMap(({ place }, index) => (left.has(index) ? [] : [place])),
    kept: indices.map((index, n) => {
      if (index === undefined) return undefined
      const same = before.shapes[index] === placing.shapes[n] && before.words[index]?.tabWidth === placing.words[n]?.tabWidth
      return { tab: before.tabs[index] as PlacedTab, same }
    }),
  }
}

/** What tabs must know of the drawing before, to stay where they were: looking for free places costs the most in a large drawing. */
const sinceBefore = (
  placing: Omit<Placing, 'tabs'>,
  disturbed: readonly Box[] | undefined,
  before: Placing | undefined,
): Pick<TabSurroundings, 'before' | 'changed'> => {
  if (before === undefined || disturbed === undefined) return {}
  const [known, labels] = [knownTabs(placing, before), changedBoxes(before.labels, placing.labels)]
  if (known === undefined || labels === undefined) return {}
  const moved = known.kept.flatMap((kept) => (kept === undefined || kept.same ? [] : [kept.tab.place]))
  return {
    before: known.kept.map((kept) => (kept?.same === true ? kept.tab : undefined)),
    changed: [...disturbed, ...labels, ...known.gone, ...moved],
  }
}

/** The tabs of all hulls. `disturbed`: where nodes changed since `before`; undefined where everything may have. */
export const tabsFor = (
  wanted: Omit<Placing, 'tabs'>,
  nodes: BoxGrid<number>,
  disturbed: readonly Box[] | undefined,
  before: Placing | undefined,
): Placing => ({
  ...wanted,
  tabs: placeTabs(
    wanted.words.map(({ tabWidth }, at) => ({ ...(wanted.shapes[at] as HullShape), width: tabWidth })),
    { nodes, labels: wanted.labels, ...sinceBefore(wanted, disturbed, before) },
  ),
})
