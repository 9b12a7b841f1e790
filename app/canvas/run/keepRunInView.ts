import { boundsOf, type Box } from '../../../model/picture/box'
import type { Step } from '../../../model/simulation/steps'
import { edgeSubject, nodeSubject, type Subject } from '../../store/selection'
import { fitting, isWithin, toScreen, useCamera } from '../camera'
import { boundsOfAll, moveCamera } from '../cameraMoves'
import { isSmall } from '../view/view'
import { useScene } from '../scene'
import { uncovered } from '../uncovered'

/** Above the controls at the foot of the canvas. */
const FOOT = 58

const onScreen = ({ x, y, width, height }: Box): Box => {
  const camera = useCamera.getState()
  return { ...toScreen(camera, { x, y }), width: width * camera.zoom, height: height * camera.zoom }
}

/** In a larger drawing than this reading all of a run at once is out of the question. */
const LEAST_ZOOM = 0.3

/** Where not all that is lost can be shown, some of what lies around should be. */
const AMID_LOSSES = 0.5

/** Shows all that a run comes to, and all that is lost in it, where that can still be read; false where the camera stays as it is. */
export const fitRun = (steps: readonly Step[]): boolean => {
  const subjects = steps.flatMap(({ node, edge }) => [nodeSubject(node), ...(edge === null ? [] : [edgeSubject(edge)])])
  const visited = boundsOfAll(new Set(subjects))
  const bounds = boundsOfAll(new Set([...subjects, ...steps.flatMap(({ lost }) => lost.map(nodeSubject))]))
  const { scene } = useScene.getState()
  const whole = isSmall(scene) ? boundsOf([bounds, scene.bounds].filter((box) => box !== undefined)) : bounds
  const clear = uncovered()
  const room = { x: clear.x + 8, y: 8, width: clear.width - 16, height: clear.height - FOOT - 16 }
  if (bounds === undefined || visited === undefined || useCamera.getState().width === 0 || isWithin(onScreen(bounds), room)) return false
  const closest = fitting(visited, clear, bounds.width > visited.width || bounds.height > visited.height ? AMID_LOSSES : 1)
  const readable = [fitting(whole ?? bounds, clear), fitting(bounds, clear), closest].find(({ zoom }) => zoom >= LEAST_ZOOM)
  const camera = readable ?? (closest.zoom > useCamera.getState().zoom ? closest : undefined)
  if (camera === undefined) return false
  moveCamera({ ...camera, x: camera.x + clear.x })
  return true
}

/** Moves only as far as it takes to see what a step is about. */
export const keepRunInView = (subjects: readonly Subject[]): void => {
  const bounds = boundsOfAll(subjects)
  if (bounds === undefined || useCamera.getState().width === 0) return
  const clear = uncovered()
  const box = onScreen(bounds)
  const shift = (start: number, length: number, room: number): number => {
    const margin = 24
    if (length > room - 2 * margin || start < margin) return margin - start
    return start + length > room - margin ? room - margin - start - length : 0
  }
  const dx = shift(box.x - clear.x, box.width, clear.width)
  const dy = shift(box.y, box.height, clear.height - FOOT)
  if (dx === 0 && dy === 0) return
  const { x, y, zoom } = useCamera.getState()
  moveCamera({ x: x + dx, y: y + dy, zoom })
}
