import { inflate, type Box, type Point } from '../../../model/picture/box'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { enlargeTabs, type EnlargedTab } from '../../../model/picture/hullTabs'
import { labelBoxes, type Scene } from '../../../model/picture/scene'
import { isWithin, SMALL_PRINT } from '../camera'

/** From how far tabs are at most how much larger. In steps, so that zooming does not place them anew all the time. */
const STEPS = [
  { closer: SMALL_PRINT, scale: 1 },
  { closer: 0.45, scale: 1.6 },
  { closer: 0.34, scale: 2.1 },
  { closer: 0, scale: 2.7 },
] as const

export const tabScale = (zoom: number): number => STEPS.find(({ closer }) => zoom >= closer)?.scale ?? 1

const SCALES = [2.7, 2.4, 2.1, 1.85, 1.6, 1.4, 1.2] as const
/** So much beyond the drawing is in view when all of it is, in units of a tab. */
const BEYOND = 20

/** Among more hulls there is no room for all of them to be large, so it is not looked for. */
const MANY = 40

const smallest = (tabs: readonly EnlargedTab[]): number => Math.min(...tabs.map(({ scale }) => scale))

/** A larger tab, by where it lies from the tab itself. */
export type LargeTab = { readonly scale: number; readonly aside: Point }

/**
 * The tabs of a scene, by hull, at most so much larger, and as large as there is room for: first so that the smallest can be read best,
 * then the others.
 */
export const largeTabs = (scene: Scene, most: number): ReadonlyMap<string, LargeTab> => {
  const { hulls, places: nodes, bounds } = scene
  const seen = bounds && inflate(bounds, BEYOND * most)
  const wanted = hulls.map(({ shape, tab }) => ({ ...shape, width: tab.width, tab }))
  const around = { nodes, labels: [...labelBoxes(scene, true)], isSeen: (box: Box) => seen === undefined || isWithin(box, seen) }
  const scales = SCALES.filter((scale) => scale <= most)
  const limits = hulls.length > MANY ? scales.slice(0, 1) : scales
  const ways = limits.map((_, from) => enlargeTabs(wanted, scales.slice(from), around))
  const best = ways.reduce((one, other) => (smallest(other) > smallest(one) ? other : one), ways[0] ?? [])
  return new Map(
    hulls.map(({ id, tab }, at) => {
      const { box, scale } = best[at] as EnlargedTab
      return [id, { scale, aside: { x: box.x - tab.x, y: box.y - tab.y } }]
    }),
  )
}

/** Puts what was drawn for a tab where the larger one lies. */
export const toLargeTab = ({ tab }: HullDrawing, { scale, aside }: LargeTab): string =>
  `translate(${tab.x + aside.x - tab.x * scale} ${tab.y + aside.y - tab.y * scale}) scale(${scale})`
