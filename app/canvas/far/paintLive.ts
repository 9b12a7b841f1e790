import { nodeShape } from '../../../model/picture/nodeShape'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import type { GroupDrawing } from '../../../model/picture/groupDrawings'
import { roundedRectPath } from '../../../model/picture/path'
import type { NodeDrawing } from '../../../model/picture/nodeDrawings'
import { idOf, type Subject } from '../../store/selection'
import { useCamera, visibleArea } from '../camera'
import { useEmphasis } from '../emphasis'
import { useFocus } from '../keyboard/focus'
import { useScene } from '../scene'
import { pathOf, type Paper } from '../../ui/paintMarks'
import { paintScene } from './paintScene'
import type { Palette } from '../../ui/palette'
import type { Placed } from './placed'

const RING = 2
const FOCUS_GAP = 4

type Ink = { readonly context: Paper; readonly palette: Palette; readonly zoom: number }

const ringNode = ({ context, palette, zoom }: Ink, { box, kind }: NodeDrawing): void => {
  context.strokeStyle = palette.accent
  context.lineWidth = Math.max(RING, RING / zoom)
  context.translate(box.x, box.y)
  context.stroke(pathOf(nodeShape(kind, box).outline))
  context.translate(-box.x, -box.y)
}

const ringEdge = ({ context, palette, zoom }: Ink, { route }: EdgeDrawing): void => {
  context.strokeStyle = palette.accent
  context.lineWidth = Math.max(2.4, 1.6 / zoom)
  context.stroke(pathOf(route.d))
}

const ringGroup = ({ context, palette, zoom }: Ink, { box }: GroupDrawing): void => {
  context.strokeStyle = palette.accent
  context.lineWidth = Math.max(RING, RING / zoom)
  context.stroke(pathOf(roundedRectPath(box, 10)))
}

const ring = (ink: Ink, subject: Subject): void => {
  const { nodeAt, edgeAt, groups } = useScene.getState().scene
  const node = nodeAt.get(idOf(subject, 'node') ?? '')
  const edge = edgeAt.get(idOf(subject, 'edge') ?? '')
  if (node !== undefined) ringNode(ink, node)
  const group = groups.find(({ id }) => id === idOf(subject, 'group'))
  if (group !== undefined) ringGroup(ink, group)
  if (edge !== undefined) ringEdge(ink, edge)
}

const frameFocus = ({ context, palette, zoom }: Ink, subject: Subject | null): void => {
  const { nodeAt, edgeAt, cards } = useScene.getState().scene
  const id = subject ?? ''
  const box =
    cards.get(idOf(id, 'group') ?? '')?.box ?? nodeAt.get(idOf(id, 'node') ?? '')?.box ?? edgeAt.get(idOf(id, 'edge') ?? '')?.bounds
  if (box === undefined) return
  const gap = FOCUS_GAP / zoom
  context.strokeStyle = palette.accent
  context.lineWidth = 2 / zoom
  context.strokeRect(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap)
}

const paintDragged = (ink: Ink, below: boolean): void => {
  const { scene, moved } = useScene.getState()
  if (moved.size === 0) return
  const area = visibleArea(useCamera.getState(), 100)
  const only = new Set(moved.keys())
  paintScene({ context: ink.context, scene, palette: ink.palette, emphasis: useEmphasis.getState(), zoom: ink.zoom, area, only, below })
}

const paintPointedAt = (ink: Ink, focused: Subject | null): void => {
  ink.context.setLineDash([])
  const { selected, outlined } = useEmphasis.getState()
  for (const one of outlined) ring(ink, one)
  for (const one of selected) ring(ink, one)
  frameFocus(ink, focused)
}

const isEmpty = (focused: Subject | null, below: boolean): boolean => {
  if (useScene.getState().moved.size > 0) return false
  const { selected, outlined } = useEmphasis.getState()
  return below || (selected.size === 0 && outlined.size === 0 && focused === null)
}

/**
 * What changes with the pointer, on a layer of its own: dragged nodes, selection, what is pointed at, the focus; below the elements
 * of the page only the lines and hulls of what is dragged. Undefined, and the layer hidden, where there is nothing of it.
 */
export const paintLive = (canvas: HTMLCanvasElement, palette: Palette, { below }: { readonly below: boolean }): Placed | undefined => {
  const { subject, byKeyboard } = useFocus.getState()
  const focused = byKeyboard ? subject : null
  canvas.hidden = isEmpty(focused, below)
  if (canvas.hidden) return undefined
  const { width, height, x, y, zoom } = useCamera.getState()
  const ratio = Math.min(devicePixelRatio, 2)
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, w, h)
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
  const ink = { context, palette, zoom }
  paintDragged(ink, below)
  if (!below) paintPointedAt(ink, focused)
  return { camera: { x, y, zoom }, left: 0, top: 0 }
}
