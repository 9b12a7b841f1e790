import { boundsOf, common, inflate, joined, type Box } from '../../../model/picture/box'
import { isWithin, useCamera, visibleArea } from '../camera'
import { useEmphasis } from '../emphasis'
import { useScene } from '../scene'
import { damageOf, type Shown } from './damage'
import { paintScene, paintSteps, type Painting } from './paintScene'
import type { Paper } from '../../ui/paintMarks'
import type { Palette } from '../../ui/palette'
import { areaNow, covers, isBelow, paintingCamera, place, placedNow, type Placed } from './placed'

/** What painting may take of a frame in ms, at rest and while the camera moves: then elements come and go as well. */
const A_FRAME = { resting: 7, moving: 4 } as const
/** How far a badge reaches beyond its node, in px of the canvas, and beyond that in px of the screen: none gets too small to be seen. */
const AROUND = { canvas: 20, screen: 6 } as const
/** When more of the view than this must be painted again, it is not done in one frame: all that is there, or what lies below. */
const AT_ONCE = { whole: 0.2, below: 1 } as const

/** So many patches are laid upon a picture before one for all of the view takes their place. */
const MOST_PATCHES = 32

type Sheet = Placed & { readonly area: Box; readonly shown: Shown }
type Job = {
  readonly sheet: Sheet
  readonly paper: OffscreenCanvas
  readonly context: Paper
  readonly steps: Generator<undefined>
  /** All is painted; it is to be shown in the next frame. */
  readonly ready: boolean
}

export type Picture = {
  /**
   * To be called once in a frame: goes on painting, and puts the picture where the camera looks.
   * What has changed beyond the view can wait.
   */
  readonly tick: (options: { readonly sharp: boolean; readonly moving: boolean; readonly beyond: boolean }) => void
  /** What is painted shows something that has changed throughout; a scene that has changed is noticed. */
  readonly outdate: () => void
  /** Whether there is more to paint, in view or beyond it. */
  readonly isBusy: (beyond: boolean) => boolean
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

const paintingOf = ({ camera, shown }: Sheet, context: Paper, palette: Palette, area: Box): Painting => ({
  ...shown,
  context,
  palette,
  emphasis: useEmphasis.getState(),
  zoom: camera.zoom,
  area,
})

/** From the canvas to the pixels of a sheet. */
const scaleOf = ({ camera, left, top }: Placed) => ({
  scale: camera.zoom * ratio(),
  x: (camera.x + left) * ratio(),
  y: (camera.y + top) * ratio(),
})

const start = (palette: Palette): Job | undefined => {
  const { width, height } = useCamera.getState()
  const placed = placedNow()
  const paper = new OffscreenCanvas(Math.round((width + 2 * placed.left) * ratio()), Math.round((height + 2 * placed.top) * ratio()))
  const context = paper.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  const sheet = { ...placed, area: areaNow(placed), shown: shownNow() }
  const { scale, x, y } = scaleOf(placed)
  context.setTransform(scale, 0, 0, scale, x, y)
  return { sheet, paper, context, steps: paintSteps(paintingOf(sheet, context, palette, sheet.area)), ready: false }
}

/** Works until the time is up; says whether it is done. Reading a pixel makes the browser paint now what it would put off to one long frame. */
const work = ({ steps, context }: Job, until: number): boolean => {
  while (performance.now() < until) {
    if (steps.next().done === true) return true
    if (until < Infinity) context.getImageData(0, 0, 1, 1)
  }
  return false
}

/** A canvas of so many pixels, with its corner at this pixel of a sheet. */
const canvasAt = (x: number, y: number, width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const px = (pixels: number): string => `${pixels / ratio()}px`
  Object.assign(canvas.style, { left: px(x), top: px(y), width: px(width), height: px(height) })
  return canvas
}

/** What was painted, as the browser shows it with the least effort: a canvas that can be painted on is copied for every frame. */
const faceOf = ({ paper }: Job): HTMLCanvasElement => {
  const face = canvasAt(0, 0, paper.width, paper.height)
  face.getContext('bitmaprenderer')?.transferFromImageBitmap(paper.transferToImageBitmap())
  return face
}

type Patch = { readonly box: Box; readonly face: HTMLCanvasElement }

/** One place, painted again, to be laid upon a sheet. Whole pixels, so that no seam is left. */
const patchOf = (sheet: Sheet, palette: Palette, box: Box): Patch => {
  const { scale, ...origin } = scaleOf(sheet)
  const [x, y] = [Math.floor(box.x * scale + origin.x), Math.floor(box.y * scale + origin.y)]
  const face = canvasAt(x, y, Math.ceil(box.width * scale) + 1, Math.ceil(box.height * scale) + 1)
  const context = face.getContext('2d', { alpha: false })
  if (context !== null) {
    context.fillStyle = palette.bg
    context.fillRect(0, 0, face.width, face.height)
    context.setTransform(scale, 0, 0, scale, origin.x - x, origin.y - y)
    paintScene(paintingOf(sheet, context, palette, inflate(box, sheet.shown.below ? 0 : around(sheet.camera.zoom))))
  }
  return { box, face }
}

/** While something is carried the picture stays as it was when it was taken up; the live layer shows where it is. */
const isStill = (a: Shown, b: Shown): boolean => a.scene === b.scene || (a.without !== undefined && b.without !== undefined)

/** What of these lies in an area. */
const within = (area: Box, boxes: readonly Box[]): readonly Box[] => boxes.flatMap((box) => common(box, area) ?? [])

/** What a patch costs by itself, in px² of what is painted. */
const OVERHEAD = 40_000
/** Among more places than these it is not looked for which go together best. */
const MOST_PLACES = 60

const sizeOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { width, height }) => sum + width * height, 0)

/** Places that cost less as one are one. */
const fewest = (boxes: readonly Box[]): readonly Box[] => {
  const all = boundsOf(boxes)
  if (all === undefined || boxes.length > MOST_PLACES) return all === undefined ? [] : [all]
  const apart: Box[] = []
  for (const box of boxes) {
    let one = box
    for (let at = 0; at < apart.length;) {
      const both = joined(one, apart[at] as Box)
      if (sizeOf([both]) > sizeOf([one, apart[at] as Box]) + OVERHEAD) at += 1
      else {
        apart.splice(at, 1)
        one = both
        at = 0
      }
    }
    apart.push(one)
  }
  return apart
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

  /** Laid upon what is seen, the last one on top. */
  let patches: readonly Patch[] = []

  const finish = (done: Job): void => {
    holder.replaceChildren(faceOf(done))
    seen = done.sheet
    patches = []
    job = undefined
    outdated = 'nothing'
  }
  const coversView = ({ area, ...placed }: Sheet): boolean => covers(placed, area, useScene.getState().scene.bounds)
  const isBlurred = ({ camera }: Sheet): boolean => Math.abs(camera.zoom / paintingCamera().zoom - 1) > 0.02
  const isOutdated = (beyond: boolean): boolean => outdated === 'everything' || (beyond && outdated === 'beyond the view')
  const needsPaint = (sharp: boolean, beyond: boolean): boolean =>
    seen === undefined || isOutdated(beyond) || seen.shown.below !== isBelow() || !coversView(seen) || (sharp && isBlurred(seen))
  const drop = (): void => {
    outdated = 'everything'
    job = undefined
  }
  const mend = (patch: Patch): void => {
    const hidden = patches.filter(({ box }) => isWithin(box, patch.box))
    for (const { face } of hidden) face.remove()
    patches = [...patches.filter((one) => !hidden.includes(one)), patch]
    holder.append(patch.face)
  }
  /** The view shows the scene as it is now, where that takes little; the rest is left to be painted out of sight. Says whether it painted. */
  const followScene = (): boolean => {
    const shown = shownNow()
    if (job !== undefined && !isStill(job.sheet.shown, shown)) job = undefined
    if (seen === undefined || seen.shown.below !== shown.below || outdated === 'everything' || isStill(seen.shown, shown)) return false
    const view = visibleArea(useCamera.getState())
    const damage = damageOf(seen.shown, shown, around(seen.camera.zoom))
    const inView = within(view, damage)
    const atOnce = patches.length < MOST_PATCHES ? fewest(inView) : [view]
    if (sizeOf(atOnce) > AT_ONCE[shown.below ? 'below' : 'whole'] * sizeOf([view])) {
      drop()
      return false
    }
    seen = { ...seen, shown }
    for (const box of atOnce) mend(patchOf(seen, palette, box))
    if (damage.length > 0) outdated = 'beyond the view'
    return atOnce.length > 0
  }

  const paintOn = (sharp: boolean, beyond: boolean, ms: number): void => {
    const until = performance.now() + ms
    const painted = followScene()
    if (job !== undefined && job.sheet.shown.below !== isBelow()) job = undefined
    const ready = job?.ready === true && !painted ? job : undefined
    // What was just painted is enough for one frame, and so is to show what is ready: the browser copies all of it.
    if (ready !== undefined) return finish(ready)
    if (!painted && job === undefined && needsPaint(sharp, beyond)) job = start(palette)
    if (job === undefined || !work(job, until)) return
    if (seen === undefined) finish(job)
    else job = { ...job, ready: true }
  }

  return {
    tick: ({ sharp, moving, beyond }) => {
      paintOn(sharp, beyond, seen === undefined ? Infinity : A_FRAME[moving ? 'moving' : 'resting'])
      if (seen !== undefined) place(holder, seen)
    },
    outdate: drop,
    isBusy: (beyond) => job !== undefined || (beyond && outdated === 'beyond the view'),
    isReady: () =>
      seen?.shown.below === false && outdated === 'nothing' && job === undefined && isStill(seen.shown, shownNow()) && coversView(seen),
    setPalette: (next) => {
      palette = next
      drop()
    },
  }
}
