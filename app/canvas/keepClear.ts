import { usePreferences } from '../store/preferences'
import type { Box } from '../../model/picture/box'
import { cameraNow, fitting, isWithin, toCanvas, useCamera, visibleArea, type Camera } from './camera'
import { moveCamera } from './cameraMoves'
import { useScene } from './scene'
import { framed, uncovered } from './uncovered'
import { isSmall } from './view/view'

type Moved = { readonly from: Camera; readonly to: Camera }

const isSame = (a: Camera, b: Camera): boolean => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001

/** What of a small drawing, all of it in view, lies partly below the panel of the perspective; undefined where nothing does. */
const partlyCovered = (): Box | undefined => {
  const { scene } = useScene.getState()
  const camera = useCamera.getState()
  const seen = visibleArea(camera)
  if (scene.bounds === undefined || !isSmall(scene) || !isWithin(scene.bounds, seen)) return undefined
  const { x, y, width, height } = uncovered()
  const clear = { ...toCanvas(camera, { x, y }), width: width / camera.zoom, height: height / camera.zoom }
  return scene.places.some(seen, (_, box) => !isWithin(box, clear)) ? scene.bounds : undefined
}

/**
 * Where a perspective brings a panel that would lie upon a drawing of which everything was in view, all of it goes beside the panel;
 * and back when the panel goes, unless somebody has looked elsewhere since. So does a drawing that is `fresh`, seen for the first time.
 * Ends with the answered function.
 */
export const keepClear = (fresh: boolean): (() => void) => {
  let moved: Moved | undefined
  const makeWay = (animated = true): void => {
    const bounds = partlyCovered()
    if (bounds === undefined) return
    moved = { from: cameraNow(), to: framed((view) => fitting(bounds, view)) }
    moveCamera(moved.to, animated)
  }
  const comeBack = (): void => {
    if (moved !== undefined && isSame(moved.to, cameraNow())) moveCamera(moved.from)
    moved = undefined
  }
  if (fresh) makeWay(false)
  let frame = 0
  const stop = usePreferences.subscribe((now, before) => {
    if (now.perspective === before.perspective && now.panelOpen === before.panelOpen && now.legendOpen === before.legendOpen) return
    const [room, roomBefore] = [uncovered(now), uncovered(before)]
    cancelAnimationFrame(frame)
    // By then the card is there, and it is known how far down it reaches.
    if (room.width < roomBefore.width || room.height < roomBefore.height) frame = requestAnimationFrame(() => makeWay())
    else if (room.width > roomBefore.width || room.height > roomBefore.height) comeBack()
  })
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}
