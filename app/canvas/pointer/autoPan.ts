import type { Point } from '../../../model/picture/box'
import { useCamera } from '../camera'
import { moveCamera } from '../cameraMoves'

/** So near to the border, in px of the screen, the canvas moves along. */
const BORDER = 36
const FASTEST = 18

const speed = (at: number, length: number): number => {
  const inside = Math.min(at, length - at)
  if (inside >= BORDER) return 0
  const px = Math.min(1, (BORDER - inside) / BORDER) * FASTEST
  return at < length / 2 ? px : -px
}

/** Moves the camera by what one frame is worth where the pointer is near the border; says whether it did. */
export const panNearBorder = ({ x, y }: Point): boolean => {
  const camera = useCamera.getState()
  const [dx, dy] = [speed(x, camera.width), speed(y, camera.height)]
  if (dx === 0 && dy === 0) return false
  moveCamera({ x: camera.x + dx, y: camera.y + dy, zoom: camera.zoom }, false)
  return true
}
