import type { Position } from '../../../model/schema/model'
import { useDocument } from '../../store/document'
import { carry, putBack, useScene } from '../scene'

const GLIDE_MS = 180
/** A frame dearer than this is not worth showing: the nodes go straight to their places. */
const DEAR_MS = 60

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const eased = (t: number): number => 1 - (1 - t) ** 3

type Way = { readonly from: Position; readonly to: Position }

const at = (ways: ReadonlyMap<string, Way>, t: number): ReadonlyMap<string, Position> =>
  new Map(Array.from(ways, ([id, { from, to }]) => [id, { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }]))

let end: (() => void) | undefined

/** Ends a glide at once: every node stands where the model says. */
export const stopGliding = (): void => end?.()

const glide = (ways: ReadonlyMap<string, Way>): void => {
  stopGliding()
  if (ways.size === 0 || isCalm()) return
  const started = performance.now()
  const { model } = useDocument.getState()
  let frame = 0
  const stop = (): void => {
    cancelAnimationFrame(frame)
    end = undefined
    stopListening()
    putBack()
  }
  const stopListening = useDocument.subscribe((now) => {
    if (now.model !== model) stop()
  })
  const show = (t: number): number => {
    const before = performance.now()
    carry(at(ways, t))
    return performance.now() - before
  }
  const step = (now: number): void => {
    const t = (now - started) / GLIDE_MS
    if (t >= 1) stop()
    else if (show(eased(Math.max(t, 0))) > DEAR_MS) stop()
    else frame = requestAnimationFrame(step)
  }
  end = stop
  if (show(0) > DEAR_MS) stop()
  else frame = requestAnimationFrame(step)
}

const placesNow = (): ReadonlyMap<string, Position> =>
  new Map(useScene.getState().scene.placed.list.map(({ id, box }) => [id, { x: box.x, y: box.y }]))

/** Does something that moves nodes, and shows them on their way from where they stood to where the model has them then. */
export const gliding = (move: () => boolean): void => {
  const before = placesNow()
  if (!move()) return
  glide(
    new Map(
      Array.from(placesNow()).flatMap(([node, to]) => {
        const from = before.get(node)
        return from === undefined || (from.x === to.x && from.y === to.y) ? [] : [[node, { from, to }] as const]
      }),
    ),
  )
}
