import { useCamera } from '../camera'
import { useEmphasis } from '../emphasis'
import { useFocus } from '../keyboard/focus'
import { useScene } from '../scene'
import { isComing, usePicture, useView } from '../view/view'
import { paintLive } from './paintLive'
import { readPalette } from '../../ui/palette'
import { createPicture } from './picture'
import { place, type Placed } from './placed'

/** After so many ms without a change of the camera the picture is painted sharp. */
const SETTLED = 90
/** After so many ms without an edit what it changed beyond the view is painted, if nobody looks there before. */
const LULL = 250

/** Calm until something is edited, and again when that is a while ago. */
const createLull = (onCalm: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const calm = (): void => {
    timer = undefined
    onCalm()
  }
  const disturb = (): void => {
    clearTimeout(timer)
    timer = setTimeout(calm, LULL)
  }
  return { isCalm: () => timer === undefined, disturb, end }
}

/**
 * Keeps the picture as it must be, and the live layer upon it: what is dragged and, from afar, what is pointed at or selected.
 */
export const followFar = (holder: HTMLElement, live: HTMLCanvasElement): (() => void) => {
  let palette = readPalette(live)
  const picture = createPicture(holder, palette)
  let frame: number | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  let sharp = false
  let lively: Placed | undefined
  let lifeless = true

  const tell = (): void => {
    const ready = picture.isReady()
    if (usePicture.getState().ready !== ready) usePicture.setState({ ready })
  }
  const run = (): void => {
    frame = undefined
    const view = useView.getState()
    if (!view.painting) {
      tell()
      return
    }
    // A picture that elements are about to replace need not be sharp.
    picture.tick({ sharp: sharp && !isComing(view), moving: !sharp, beyond: lull.isCalm() })
    if (lifeless || sharp) lively = paintLive(live, palette, { below: !view.far })
    lifeless = false
    if (lively !== undefined) place(live, lively)
    tell()
    if (picture.isBusy(lull.isCalm())) schedule()
  }
  const schedule = (): void => {
    frame ??= requestAnimationFrame(run)
  }
  /** Something on the live layer changed. */
  const enliven = (): void => {
    lifeless = true
    schedule()
  }
  const lull = createLull(schedule)
  const onEdit = (): void => {
    lull.disturb()
    tell()
    enliven()
  }
  const outdate = (): void => {
    picture.outdate()
    tell()
    enliven()
  }
  const onCamera = (): void => {
    if (!useView.getState().painting) return
    lull.end()
    sharp = false
    clearTimeout(settling)
    settling = setTimeout(() => {
      sharp = true
      schedule()
    }, SETTLED)
    schedule()
  }
  const theme = new MutationObserver(() => {
    palette = readPalette(live)
    picture.setPalette(palette)
    tell()
    schedule()
  })
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const ends = [
    useCamera.subscribe(onCamera),
    useScene.subscribe(onEdit),
    useEmphasis.subscribe((now, before) => (now.lit === before.lit ? enliven() : outdate())),
    useFocus.subscribe(enliven),
    useView.subscribe(enliven),
  ]
  run()
  return () => {
    theme.disconnect()
    clearTimeout(settling)
    lull.end()
    if (frame !== undefined) cancelAnimationFrame(frame)
    ends.forEach((end) => end())
    usePicture.setState({ ready: false })
  }
}
