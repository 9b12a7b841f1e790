import { inflate, type Box } from '../../../model/picture/box'
import { useCamera, visibleArea, type Camera } from '../camera'
import { useEmphasis } from '../emphasis'
import { useScene } from '../scene'
import { FAR, useView } from '../view/view'
import { paintSteps } from './paintScene'
import type { Palette } from './palette'

/** The painted picture reaches this far beyond the view, so that panning moves it before it must be painted again. */
const MARGIN = 0.3
/** More than this and it is too coarse or too fine to be looked at. */
const STRETCH = { least: 1 / 1.5, most: 2.6 } as const
/** What painting may take of a frame, in ms. */
const A_FRAME = 7

/** Where a picture was painted from, and how far it reaches beyond the view. */
export type Placed = { readonly camera: Camera; readonly left: number; readonly top: number }

type Painted = Placed & {
  /** Without what the page shows as elements. */
  readonly below: boolean
}
type Job = {
  readonly painted: Painted
  readonly canvas: OffscreenCanvas
  readonly context: OffscreenCanvasRenderingContext2D
  readonly steps: Generator<undefined>
}

export type Picture = {
  /** To be called once in a frame: goes on painting, and puts the picture where the camera looks. */
  readonly tick: (options: { readonly sharp: boolean }) => void
  /** What is painted shows something that has changed. */
  readonly outdate: () => void
  /** Whether there is more to paint. */
  readonly isBusy: () => boolean
  /** Whether the picture shows everything that is in view. */
  readonly isReady: () => boolean
  readonly setPalette: (palette: Palette) => void
}

/** Whether what is wanted now is only what lies below the elements. */
const isBelow = (): boolean => {
  const { far, still } = useView.getState()
  return !far && !still
}

/** Where the picture is painted from: from where the camera looks, but everything never from so close that elements are shown instead. */
const paintingCamera = (): Camera => {
  const { x, y, zoom, width, height } = useCamera.getState()
  if (zoom <= FAR.below || isBelow()) return { x, y, zoom }
  const scale = FAR.below / zoom
  return { x: width / 2 - (width / 2 - x) * scale, y: height / 2 - (height / 2 - y) * scale, zoom: FAR.below }
}

const start = (palette: Palette): Job | undefined => {
  const { width, height } = useCamera.getState()
  const camera = paintingCamera()
  const [left, top] = [Math.round(width * MARGIN), Math.round(height * MARGIN)]
  const ratio = Math.min(devicePixelRatio, 2)
  const canvas = new OffscreenCanvas(Math.round((width + 2 * left) * ratio), Math.round((height + 2 * top) * ratio))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, (camera.x + left) * ratio, (camera.y + top) * ratio)
  const { scene, moved } = useScene.getState()
  const without = moved.size === 0 ? {} : { without: new Set(moved.keys()) }
  const below = isBelow()
  const painted = { camera, left, top, below }
  const steps = paintSteps({
    context,
    scene,
    palette,
    emphasis: useEmphasis.getState(),
    zoom: camera.zoom,
    area: areaOf(painted),
    below,
    ...without,
  })
  return { painted, canvas, context, steps }
}

const areaOf = ({ camera, left, top }: Painted): Box => {
  const { width, height } = useCamera.getState()
  const { x, y, zoom } = camera
  return { x: (-x - left) / zoom, y: (-y - top) / zoom, width: (width + 2 * left) / zoom, height: (height + 2 * top) / zoom }
}

/** Whether the view shows nothing that was not painted. What lies beyond the drawing needs no paint. */
const covers = (painted: Painted, bounds: Box | undefined): boolean => {
  const now = useCamera.getState()
  const stretch = now.zoom / painted.camera.zoom
  if (stretch > STRETCH.most || stretch < STRETCH.least) return false
  if (bounds === undefined) return true
  const area = areaOf(painted)
  const [view, drawn] = [visibleArea(now), inflate(bounds, 20)]
  return (
    Math.max(view.x, drawn.x) >= area.x &&
    Math.max(view.y, drawn.y) >= area.y &&
    Math.min(view.x + view.width, drawn.x + drawn.width) <= area.x + area.width &&
    Math.min(view.y + view.height, drawn.y + drawn.height) <= area.y + area.height
  )
}

/** Moves and stretches what was painted to where the camera looks now. */
export const place = (canvas: HTMLCanvasElement, { camera, left, top }: Placed): void => {
  const now = useCamera.getState()
  const scale = now.zoom / camera.zoom
  const [x, y] = [now.x - (camera.x + left) * scale, now.y - (camera.y + top) * scale]
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
}

/** Works until the time is up; says whether it is done. Reading a pixel makes the browser paint now what it would put off to one long frame. */
const work = ({ steps, context }: Job, until: number): boolean => {
  while (performance.now() < until) {
    if (steps.next().done === true) return true
    context.getImageData(0, 0, 1, 1)
  }
  return false
}

/** A picture that is painted out of sight, a little in every frame, and then shown. The first one is painted at once. */
export const createPicture = (canvas: HTMLCanvasElement, firstPalette: Palette): Picture => {
  const shown = canvas.getContext('bitmaprenderer')
  let palette = firstPalette
  let seen: Painted | undefined
  let job: Job | undefined
  let outdated = true

  const finish = (done: Job): void => {
    const { width, height } = useCamera.getState()
    shown?.transferFromImageBitmap(done.canvas.transferToImageBitmap())
    canvas.style.width = `${width + 2 * done.painted.left}px`
    canvas.style.height = `${height + 2 * done.painted.top}px`
    seen = done.painted
    job = undefined
  }
  const isBlurred = (): boolean => seen !== undefined && Math.abs(seen.camera.zoom / paintingCamera().zoom - 1) > 0.02
  const needsPaint = (sharp: boolean): boolean =>
    seen === undefined || outdated || seen.below !== isBelow() || !covers(seen, useScene.getState().scene.bounds) || (sharp && isBlurred())
  const drop = (): void => {
    outdated = true
    job = undefined
  }

  return {
    tick: ({ sharp }) => {
      if (job !== undefined && job.painted.below !== isBelow()) job = undefined
      if (job === undefined && needsPaint(sharp)) {
        job = start(palette)
        outdated = false
      }
      if (job !== undefined && work(job, seen === undefined ? Infinity : performance.now() + A_FRAME)) finish(job)
      if (seen !== undefined) place(canvas, seen)
    },
    outdate: drop,
    isBusy: () => job !== undefined,
    isReady: () => seen?.below === false && !outdated && job === undefined && covers(seen, useScene.getState().scene.bounds),
    setPalette: (next) => {
      palette = next
      drop()
    },
  }
}
