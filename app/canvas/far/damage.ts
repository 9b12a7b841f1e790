import { inflate, joined, type Box } from '../../../model/picture/box'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { sameLook } from '../../../model/picture/edgeLook'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { curveBounds, stretchOf } from '../../../model/picture/curve'
import { HULL_RADIUS } from '../../../model/picture/hullShape'
import { differenceOf } from '../../../model/picture/rectilinear'
import type { Scene } from '../../../model/picture/scene'
import { hasEdge, hasHull, hasNode, type Part } from './part'

/** A scene, what of it is painted, and whether that is only what lies below the elements of the page. */
export type Shown = Part & { readonly scene: Scene; readonly below: boolean }

type Kind<T> = {
  readonly list: (shown: Shown) => readonly T[]
  readonly has: (shown: Shown, item: T) => boolean
  readonly same: (a: T, b: T) => boolean
  readonly box: (item: T) => Box
  /** Where one that came, went or is drawn otherwise now differs, more closely: asked only where few do. */
  readonly places?: (change: Change<T>) => readonly Box[] | undefined
}

type Change<T> = { readonly was: T | undefined; readonly is: T | undefined }

/** When more differ, most of the view must be painted again anyway. */
const FEW = 24

const sameEdge = (a: EdgeDrawing, b: EdgeDrawing, below: boolean): boolean =>
  a === b ||
  (below &&
    a.route === b.route &&
    a.place === b.place &&
    a.ink.tone === b.ink.tone &&
    a.ink.width === b.ink.width &&
    sameLook(a.look, b.look))

const sameHull = (a: HullDrawing, b: HullDrawing, below: boolean): boolean =>
  a === b || (a.shape === b.shape && a.tone === b.tone && (below || a.tabMarks === b.tabMarks))

/** So far from where an outline changes do its corners become rounder or less round. */
const ROUNDED = 2 * HULL_RADIUS

/** Only where its area is another one: its dashes, which shift all along the outline, can wait until all is painted again. */
const hullPlaces = ({ was, is }: Change<HullDrawing>, below: boolean): readonly Box[] | undefined => {
  if (was === undefined || is === undefined || was.tone !== is.tone) return undefined
  const tabs = below || was.tabMarks === is.tabMarks ? [] : [was.tab, is.tab]
  return [...differenceOf(was.shape.outlines, is.shape.outlines).map((box) => inflate(box, ROUNDED)), ...tabs]
}

/** Into so many pieces a line is cut: what lies around each is much less than what lies around all of it. */
const PIECES = 6
/** So far beyond a line its arrow and its hook reach. */
const BESIDE_LINE = 16

const lineBoxes = ({ route: { curve, stem } }: EdgeDrawing): readonly Box[] =>
  (stem === undefined ? [curve] : [curve, stem]).flatMap((way) =>
    Array.from({ length: PIECES }, (_, at) => inflate(curveBounds(stretchOf(way, [at / PIECES, (at + 1) / PIECES])), BESIDE_LINE)),
  )

/** Those of one kind that look different now. */
const changesIn = <T extends { readonly id: string }>(before: Shown, now: Shown, { list, has, same }: Kind<T>): readonly Change<T>[] => {
  const [old, next] = [list(before), list(now)]
  if (old === next && before.without === now.without) return []
  const left = new Map(old.filter((item) => has(before, item)).map((item) => [item.id, item]))
  const came = next.flatMap((is): readonly Change<T>[] => {
    if (!has(now, is)) return []
    const was = left.get(is.id)
    left.delete(is.id)
    return was !== undefined && same(was, is) ? [] : [{ was, is }]
  })
  return [...came, ...Array.from(left.values(), (was) => ({ was, is: undefined }))]
}

/** Where things of one kind were and are, for those that look different now. */
const changed = <T extends { readonly id: string }>(before: Shown, now: Shown, kind: Kind<T>): readonly Box[] => {
  const changes = changesIn(before, now, kind)
  const whole = ({ was, is }: Change<T>): readonly Box[] => [was, is].flatMap((item) => (item === undefined ? [] : [kind.box(item)]))
  return changes.flatMap((change) => (changes.length > FEW ? undefined : kind.places?.(change)) ?? whole(change))
}

const damage = (before: Shown, now: Shown): readonly Box[] => {
  const { below } = now
  const parts = [
    ...changed(before, now, {
      list: ({ scene }) => scene.hulls,
      has: (shown, hull) => hasHull(shown, shown.scene, hull),
      same: (a, b) => sameHull(a, b, below),
      box: ({ shape, tab }) => (below ? shape.bounds : joined(shape.bounds, tab)),
      places: (change) => hullPlaces(change, below),
    }),
    ...changed(before, now, {
      list: ({ scene }) => scene.edges,
      has: (shown, edge) => hasEdge(shown, shown.scene, edge),
      same: (a, b) => sameEdge(a, b, below),
      box: ({ bounds }) => bounds,
      places: ({ was, is }) => (below ? [was, is].flatMap((edge) => (edge === undefined ? [] : lineBoxes(edge))) : undefined),
    }),
  ]
  if (below) return parts
  const same = <T>(a: T, b: T): boolean => a === b
  return [
    ...parts,
    ...changed(before, now, { list: ({ scene }) => scene.nodes, has: hasNode, same, box: ({ box }) => box }),
    ...changed(before, now, { list: ({ scene }) => scene.groups, has: () => true, same, box: ({ box }) => box }),
  ]
}

/**
 * Everywhere the painted picture must be painted again, after which it shows `now` as it showed `before`, but for the dashes of hulls.
 * Outlines and badges reach `around` px beyond what they belong to.
 */
export const damageOf = (before: Shown, now: Shown, around: number): readonly Box[] =>
  damage(before, now).map((box) => (now.below ? box : inflate(box, around)))
