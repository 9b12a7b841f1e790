import { inflate, joined, type Box } from '../../../model/picture/box'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { sameLook } from '../../../model/picture/edgeLook'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import type { Scene } from '../../../model/picture/scene'
import { hasEdge, hasHull, hasNode, type Part } from './part'

/** A scene, what of it is painted, and whether that is only what lies below the elements of the page. */
export type Shown = Part & { readonly scene: Scene; readonly below: boolean }

type Kind<T> = {
  readonly list: (shown: Shown) => readonly T[]
  readonly has: (shown: Shown, item: T) => boolean
  readonly same: (a: T, b: T) => boolean
  readonly box: (item: T) => Box
}

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

/** Where things of one kind were and are, for those that look different now. */
const changed = <T extends { readonly id: string }>(before: Shown, now: Shown, { list, has, same, box }: Kind<T>): readonly Box[] => {
  const [old, next] = [list(before), list(now)]
  if (old === next && before.without === now.without) return []
  const left = new Map(old.filter((item) => has(before, item)).map((item) => [item.id, item]))
  const came = next.flatMap((item): readonly Box[] => {
    if (!has(now, item)) return []
    const known = left.get(item.id)
    left.delete(item.id)
    if (known === undefined) return [box(item)]
    return same(known, item) ? [] : [box(known), box(item)]
  })
  return [...came, ...[...left.values()].map(box)]
}

const damage = (before: Shown, now: Shown): readonly Box[] => {
  const { below } = now
  const parts = [
    ...changed(before, now, {
      list: ({ scene }) => scene.hulls,
      has: (shown, hull) => hasHull(shown, shown.scene, hull),
      same: (a, b) => sameHull(a, b, below),
      box: ({ shape, tab }) => (below ? shape.bounds : joined(shape.bounds, tab)),
    }),
    ...changed(before, now, {
      list: ({ scene }) => scene.edges,
      has: (shown, edge) => hasEdge(shown, shown.scene, edge),
      same: (a, b) => sameEdge(a, b, below),
      box: ({ bounds }) => bounds,
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
 * Everywhere the painted picture must be painted again, after which it shows `now` as it showed `before`. Outlines and badges reach
 * `around` px beyond what they belong to.
 */
export const damageOf = (before: Shown, now: Shown, around: number): readonly Box[] =>
  damage(before, now).map((box) => inflate(box, around))
