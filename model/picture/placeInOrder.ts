import { boundsOf, joined, overlaps, type Box } from './box'
import { boxGrid, type BoxGrid } from './boxGrid'

/** Where something lies, and every place that was looked at until one was free. */
export type Placed<T> = {
  readonly place: T
  readonly box: Box | undefined
  readonly looked: readonly Box[]
  /** Around all that was looked at; undefined where nothing was. */
  readonly reach: Box | undefined
}

type Placing<T> = {
  readonly count: number
  /** Looks for a place for one of them. */
  readonly seek: (at: number, isFree: (box: Box) => boolean) => { readonly place: T; readonly box: Box | undefined }
  /** Nodes are covered by nothing, and neither are these. */
  readonly nodes: BoxGrid<number>
  /** So far below each node nothing lies either: there is what is said of it. */
  readonly below?: number
  readonly fixed?: readonly Box[]
  /** How those lay before that want the same as now; undefined for others. */
  readonly known?: (at: number) => Placed<T> | undefined
  /** Where anything is new or gone since then: elsewhere each finds what it found. */
  readonly changed?: readonly Box[]
  readonly same?: (a: T, b: T) => boolean
}

const yes = (): boolean => true

/** Meets a node where the box meets it, or what hangs so far below it. */
export const reachingUp = (box: Box, by: number): Box => (by === 0 ? box : { ...box, y: box.y - by, height: box.height + by })

/** Finds places one after the other, greedily: none covers a node, what is fixed, or one before it. */
export const placeInOrder = <T>({
  count,
  seek,
  nodes,
  below = 0,
  fixed = [],
  known,
  changed = [],
  same = Object.is,
}: Placing<T>): readonly Placed<T>[] => {
  const placed: Placed<T>[] = []
  const different = boxGrid<true>()
  /** Around all that differs: most places lie elsewhere. */
  let differing = boundsOf(changed)
  for (const box of changed) different.add(box, true)
  const differs = (...boxes: readonly (Box | undefined)[]): void => {
    for (const box of boxes) {
      if (box === undefined) continue
      different.add(box, true)
      differing = differing === undefined ? box : joined(differing, box)
    }
  }
  const stays = ({ looked, reach }: Placed<T>): boolean =>
    differing === undefined || reach === undefined || !overlaps(reach, differing) || !looked.some((box) => different.some(box, yes))

  let taken: BoxGrid<true> | undefined
  const takenSoFar = (): BoxGrid<true> => {
    if (taken !== undefined) return taken
    taken = boxGrid<true>()
    for (const box of fixed) taken.add(box, true)
    for (const { box } of placed) if (box !== undefined) taken.add(box, true)
    return taken
  }

  const seekAnew = (at: number, before: Placed<T> | undefined): Placed<T> => {
    const looked: Box[] = []
    const { place, box } = seek(at, (there) => {
      const upwards = reachingUp(there, below)
      looked.push(upwards)
      return !takenSoFar().some(there, yes) && !nodes.some(upwards, yes)
    })
    const reach = boundsOf(looked)
    if (before !== undefined && same(before.place, place)) return { ...before, looked, reach }
    differs(before?.box, box)
    return { place, box, looked, reach }
  }

  for (let at = 0; at < count; at += 1) {
    const before = known?.(at)
    const next = before !== undefined && stays(before) ? before : seekAnew(at, before)
    if (next.box !== undefined) taken?.add(next.box, true)
    placed.push(next)
  }
  return placed
}
