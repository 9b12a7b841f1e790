import type { Box } from './box'
import type { BoxGrid } from './boxGrid'
import type { EdgeLook } from './edgeLook'
import type { Route } from './edgePath'
import { labelPlace, samePlace, type LabelPlace } from './labelPlace'
import { NOTE_REACH } from './note'
import { placeInOrder, reachingUp, type Placed } from './placeInOrder'
import { alongStem } from './trunks'

/** An edge as it was drawn before. */
type Before = { readonly route: Route; readonly look: EdgeLook; readonly place: LabelPlace }

export type LabelSurroundings = {
  readonly nodes: BoxGrid<number>
  /** Where nodes moved, came or went since the previous drawing; undefined when all may have. */
  readonly disturbed: readonly Box[] | undefined
  /** Nodes are being carried: labels of edges that stay put stay too, and nothing is avoided but nodes. */
  readonly carried: boolean
}

/** What was looked at to place a label among all others. */
const placings = new WeakMap<LabelPlace, Placed<LabelPlace>>()

const saysTheSame = (a: EdgeLook, b: EdgeLook): boolean => a.label === b.label && a.sign === b.sign

const yes = (): boolean => true

/**
 * Places signs and labels where they cover neither a node nor each other, in the order of the edges. All of them together: moving
 * one can make room for another. What comes out the same is handed back as it was. `gone` are edges that are drawn no more.
 */
export const placeLabels = (
  routes: readonly Route[],
  looks: readonly EdgeLook[],
  { nodes, disturbed, carried }: LabelSurroundings,
  previous: readonly (Before | undefined)[],
  gone: readonly Before[],
): readonly LabelPlace[] => {
  const seek = (e: number, isFree: (box: Box) => boolean): LabelPlace => {
    const { label, sign } = looks[e] as EdgeLook
    return labelPlace(alongStem(routes[e] as Route), label, sign !== null, (box) => !isFree(box))
  }
  const stays = routes.map((route, e) => {
    const before = previous[e]
    return before !== undefined && before.route === route && saysTheSame(before.look, looks[e] as EdgeLook)
  })
  if (carried)
    return routes.map((_, e) =>
      stays[e] === true ? (previous[e] as Before).place : seek(e, (box) => !nodes.some(reachingUp(box, NOTE_REACH), yes)),
    )
  const left = [...gone, ...previous.filter((before, e): before is Before => before !== undefined && stays[e] === false)]
  const placed = placeInOrder({
    count: routes.length,
    seek: (e, isFree) => {
      const place = seek(e, isFree)
      return { place, box: place.box }
    },
    nodes,
    below: NOTE_REACH,
    known: (e) => (disturbed !== undefined && stays[e] === true ? placings.get((previous[e] as Before).place) : undefined),
    changed: [...(disturbed ?? []), ...left.flatMap(({ place }) => place.box ?? [])],
    same: samePlace,
  })
  return placed.map((found, e) => {
    const { place } = found
    const before = previous[e]?.place
    const next = stays[e] === true && before !== undefined && samePlace(before, place) ? before : place
    if (placings.get(next) !== found) placings.set(next, { ...found, place: next, box: next.box })
    return next
  })
}
