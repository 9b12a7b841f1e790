import { boundsOf, common, inflate, type Box } from '../../../model/picture/box'
import { useCamera, visibleArea } from '../camera'
import { useEmphasis } from '../emphasis'
import { useScene } from '../scene'
import { damageOf, type Shown } from './damage'
import { paintScene, paintSteps, type Painting } from './paintScene'
import type { Palette } from '../../ui/palette'
import { areaNow, covers, isBelow, paintingCamera, place, placedNow, type Placed } from './placed'

/** What painting may take of a frame in ms, at rest and while the camera moves: then elements come and go as well. */
const A_FRAME = { resting: 7, moving: 4 } as const
/** How far a badge reaches beyond its node, in px of the canvas, and beyond that in px of the screen: none gets too small to be seen. */
const AROUND = { canvas: 20, screen: 6 } as const
/** When more of the view than this must be painted again, it is not done in one frame: all that is there, or what lies below. */
const AT_ONCE = { whole: 0.2, below: 1 } as const

type Sheet = Placed & {
  readonly area: Box
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly shown: Shown
}
type Job = { readonly sheet: Sheet; readonly steps: Generator<undefined> }

export type Picture = {
  /** To be called once in a frame: goes on painting, unless the frame has enough to do, and puts the picture where the camera looks. */
  readonly tick: (options: { readonly sharp: boolean; readonly moving: boolean; readonly paint: boolean }) => void
  /** What is painted shows something that has changed throughout; a scene that has changed is noticed. */
  readonly outdate: () => void
  /** Whether there is more to paint. */
  readonly isBusy: () => boolean
  /** Whether the picture shows everything that is in view. */
  readonly isReady: () => boolean
  readonly setPalette: (palette: Palette) => void
}

const ratio = (): number => Math.min(devicePixelRatio, 2)

const around = (zoom: number): number => AROUND.canvas + AROUND.screen / zoom

const shownNow = (): Shown => {
  const { scene, moved } = useScene.getState()
  return { scene, below: isBelow(), ...(moved.size === 0 ? {} : { without: new Set(moved.keys()) }) }
}

const paintingOf = ({ context, camera, shown }: Sheet, palette: Palette, area: Box): Painting => ({
  ...shown,
  context,
  palette,
  emphasis: useEmphasis.getState(),
  zoom: camera.zoom,
  area,
})

const setCamera = ({ context, camera, left, top }: Sheet): void => {
  const scale = camera.zoom * ratio()
  context.setTransform(scale, 0, 0, scale, (camera.x + left) * ratio(), (camera.y + top) * ratio())
}

const start = (palette: Palette): Job | undefined => {
  const { width, height } = useCamera.getState()
  const placed = placedNow()
  const canvas = document.createElement('canvas')
  canvas.className = 'far-picture'
  const [w, h] = [width + 2 * placed.left, height + 2 * placed.top]
  Object.assign(canvas, { width: Math.round(w * ratio()), height: Math.round(h * ratio()) })
  Object.assign(canvas.style, { width: `${w}px`, height: `${h}px` })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  const sheet = { ...placed, area: areaNow(placed), canvas, context, shown: shownNow() }
  setCamera(sheet)
  return { sheet, steps: paintSteps(paintingOf(sheet, palette, sheet.area)) }
}

/** Works until the time is up; says whether it is done. Reading a pixel makes the browser paint now what it would put off to one long frame. */
const work = ({ steps, sheet }: Job, until: number): boolean => {
  while (performance.now() < until) {
    if (steps.next().done === true) return true
    sheet.context.getImageData(0, 0, 1, 1)
  }
  return false
}

/** Paints one place again. Whole pixels, so that no seam is left. */
const repaint = (sheet: Sheet, palette: Palette, box: Box): void => {
  const { context, camera, left, top } = sheet
  const scale = camera.zoom * ratio()
  const [x, y] = [Math.floor(box.x * scale + (camera.x + left) * ratio()), Math.floor(box.y * scale + (camera.y + top) * ratio())]
  const [width, height] = [Math.ceil(box.width * scale) + 1, Math.ceil(box.height * scale) + 1]
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.clearRect(x, y, width, height)
  setCamera(sheet)
  paintScene(paintingOf(sheet, palette, inflate(box, around(camera.zoom))))
  context.restore()
}

/** While something is carried the picture stays as it was when it was taken up; the live layer shows where it is. */
const isStill = (a: Shown, b: Shown): boolean => a.scene === b.scene || (a.without !== undefined && b.without !== undefined)

/** What of these lies in an area. */
const within = (area: Box, boxes: readonly Box[]): readonly Box[] => boxes.flatMap((box) => common(box, area) ?? [])

const sizeOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { width, height }) => sum + width * height, 0)

/** Many places that lie upon each other cost less as one. */
const fewest = (boxes: readonly Box[]): readonly Box[] => {
  const all = boundsOf(boxes)
  return all === undefined || sizeOf(boxes) <= all.width * all.height ? boxes : [all]
}

/**
 * A picture that is painted out of sight, a little in every frame, and then shown. The first one is painted at once, and so is what an
 * edit changes of the view.
 */
export const createPicture = (holder: HTMLElement, firstPalette: Palette): Picture => {
  let palette = firstPalette
  let seen: Sheet | undefined
  let job: Job | undefined
  /** What of the picture must be painted again, besides what the scene has changed. */
  let outdated: 'nothing' | 'beyond the view' | 'everything' = 'everything'

  const finish = ({ sheet }: Job): void => {
    holder.replaceChildren(sheet.canvas)
    seen = sheet
    job = undefined
    outdated = 'nothing'
  }
  const coversView = ({ area, ...placed }: Sheet): boolean => covers(placed, area, useScene.getState().scene.bounds)
  const isBlurred = ({ camera }: Sheet): boolean => Math.abs(camera.zoom / paintingCamera().zoom - 1) > 0.02
  const needsPaint = (sharp: boolean): boolean =>
    seen === undefined || outdated !== 'nothing' || seen.shown.below !== isBelow() || !coversView(seen) || (sharp && isBlurred(seen))
  const drop = (): void => {
    outdated = 'everything'
    job = undefined
  }
  /** The view shows the scene as it is now, where that takes little; the rest is left to be painted out of sight. Says whether it painted. */
  const followScene = (): boolean => {
    const shown = shownNow()
    if (job !== undefined && !isStill(job.sheet.shown, shown)) job = undefined
    if (seen === undefined || seen.shown.below !== shown.below || outdated === 'everything' || isStill(seen.shown, shown)) return false
    const view = visibleArea(useCamera.getState())
    const damage = damageOf(seen.shown, shown, around(seen.camera.zoom))
    const inView = within(view, damage)
    const atOnce = fewest(inView)
    if (sizeOf(atOnce) > AT_ONCE[shown.below ? 'below' : 'whole'] * sizeOf([view])) {
      drop()
      return false
    }
    seen = { ...seen, shown }
    for (const box of atOnce) repaint(seen, palette, box)
    if (sizeOf(within(seen.area, damage)) > sizeOf(inView) + 1) outdated = 'beyond the view'
    return atOnce.length > 0
  }

  const paintOn = (sharp: boolean, ms: number): void => {
    const painted = followScene()
    if (job !== undefined && job.sheet.shown.below !== isBelow()) job = undefined
    // What was just painted is enough for one frame.
    if (!painted && job === undefined && needsPaint(sharp)) job = start(palette)
    if (job !== undefined && work(job, performance.now() + ms)) finish(job)
  }

  return {
    tick: ({ sharp, moving, paint }) => {
      if (paint || seen === undefined) paintOn(sharp, seen === undefined ? Infinity : A_FRAME[moving ? 'moving' : 'resting'])
      if (seen !== undefined) place(seen.canvas, seen)
    },
    outdate: drop,
    isBusy: () => job !== undefined || outdated === 'beyond the view',
    isReady: () =>
      seen?.shown.below === false && outdated === 'nothing' && job === undefined && isStill(seen.shown, shownNow()) && coversView(seen),
    setPalette: (next) => {
      palette = next
      drop()
    },
  }
}
