import type { ReactFlowInstance } from '@xyflow/react'
import { boundsOf, type Box } from '../../model/picture/box'
import type { Scene } from '../../model/picture/scene'
import { useDocument } from '../store/document'
import { idOf, useSelection, type Subject } from '../store/selection'
import { elementsOf, endsOf } from '../store/subjects'
import { centring, clampZoom, fitting, isWithin, useCamera, visibleArea, type Camera } from './camera'
import type { FlowNode } from './modelToFlow'
import { useScene } from './scene'
import { shownSubject } from './shown'
import { framed } from './uncovered'

/** Moving the camera from anywhere: controls, keys, the minimap, findings. */
let flow: ReactFlowInstance<FlowNode> | undefined

export const connectCamera = (instance: ReactFlowInstance<FlowNode> | undefined): void => {
  flow = instance
}

const MOVE_MS = 160
/** Small enough to keep the surroundings, large enough to read. */
const READABLE = 0.7

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where the camera is on its way to, and until when. */
let heading: { readonly camera: Camera; readonly until: number } | undefined

export const moveCamera = (camera: Camera, animated = true): void => {
  const duration = animated && !isCalm() ? MOVE_MS : 0
  heading = { camera, until: performance.now() + duration }
  void flow?.setViewport(camera, { duration })
}

/** The camera as it will be in a moment: what is pressed while it moves goes on from there. */
const cameraAhead = (): Camera => (heading !== undefined && performance.now() < heading.until ? heading.camera : useCamera.getState())

/** What is seen of an element on the canvas: its node, edge or group, or what stands for it. */
const boxOf = (scene: Scene, element: Subject): Box | undefined => {
  const shown = shownSubject(scene, element)
  return (
    scene.nodeAt.get(idOf(shown, 'node') ?? '')?.box ??
    scene.edgeAt.get(idOf(shown, 'edge') ?? '')?.bounds ??
    scene.groups.find((group) => group.id === idOf(shown, 'group'))?.box
  )
}

/** What subjects take up on the canvas, with everything that they stand for; where that is several edges, with the nodes at their ends. */
export const boundsOfAll = (subjects: Iterable<Subject>): Box | undefined => {
  const { scene } = useScene.getState()
  const { analysis } = useDocument.getState()
  const elements = [...subjects].flatMap((subject) => elementsOf(subject, analysis))
  const all = elements.length < 2 ? elements : elements.flatMap((element) => [element, ...endsOf(element, analysis)])
  return boundsOf([...new Set(all)].flatMap((element) => boxOf(scene, element) ?? []))
}

export const zoomToFit = (): void => {
  const { bounds } = useScene.getState().scene
  if (bounds !== undefined) moveCamera(framed((view) => fitting(bounds, view)))
}

export const zoomToSelection = (): void => {
  const bounds = boundsOfAll(useSelection.getState().selected)
  if (bounds !== undefined) moveCamera(framed((view) => fitting(bounds, view, 1.5)))
}

/** Zooms by a factor, or to a zoom, around the middle of the view. */
export const zoomTo = (wanted: (zoom: number) => number): void => {
  const { width, height } = useCamera.getState()
  const { x, y, zoom } = cameraAhead()
  const next = clampZoom(wanted(zoom))
  const [cx, cy] = [width / 2, height / 2]
  moveCamera({ zoom: next, x: cx - ((cx - x) * next) / zoom, y: cy - ((cy - y) * next) / zoom })
}

export const zoomBy = (factor: number): void => zoomTo((zoom) => zoom * factor)

/** Brings subjects into the middle, at a size that can be read. */
export const centreOn = (subjects: readonly Subject[]): void => {
  const bounds = boundsOfAll(subjects)
  if (bounds !== undefined) moveCamera(framed((view) => centring(bounds, view, READABLE)))
}

/** Along the lower edge there are controls, and below a node what comes next. */
const FOOT = 40

/** Moves only as far as it takes to see the box. */
export const reveal = (box: Box): void => {
  const camera = useCamera.getState()
  const inside = visibleArea(camera, -48)
  const area = { ...inside, height: inside.height - FOOT / camera.zoom }
  if (isWithin(box, area)) return
  const shift = (start: number, length: number, from: number, room: number): number => {
    if (length > room || start < from) return from - start
    return start + length > from + room ? from + room - start - length : 0
  }
  const dx = shift(box.x, box.width, area.x, area.width) * camera.zoom
  const dy = shift(box.y, box.height, area.y, area.height) * camera.zoom
  moveCamera({ x: camera.x + dx, y: camera.y + dy, zoom: camera.zoom }, false)
}

/** Moves only as far as it takes to see what is selected. */
export const revealSelection = (): void => {
  const bounds = boundsOfAll(useSelection.getState().selected)
  if (bounds !== undefined) reveal(bounds)
}
