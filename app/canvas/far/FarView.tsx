import { useEffect, useRef, type RefObject } from 'react'
import { inflate, type Box } from '../../../model/picture/box'
import { useCamera, visibleArea, type Camera } from '../camera'
import { useEmphasis } from '../emphasis'
import { useScene } from '../scene'
import { useView } from '../view/view'
import { paintLive } from './paintLive'
import { paintScene } from './paintScene'
import { readPalette, type Palette } from './palette'

/** The painted picture reaches this far beyond the view, so that panning moves it before it must be painted again. */
const MARGIN = 0.3
/** After so many ms without a change of the camera the picture is painted sharp. */
const SETTLED = 90
const MOST_STRETCH = 1.3

type Painted = { readonly camera: Camera; readonly left: number; readonly top: number }

const resize = (canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void => {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width === w && canvas.height === h) return
  canvas.width = w
  canvas.height = h
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

const contextOf = (
  canvas: HTMLCanvasElement,
  camera: Camera,
  left: number,
  top: number,
  ratio: number,
): CanvasRenderingContext2D | null => {
  const context = canvas.getContext('2d')
  context?.setTransform(1, 0, 0, 1, 0, 0)
  context?.clearRect(0, 0, canvas.width, canvas.height)
  context?.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, (camera.x + left) * ratio, (camera.y + top) * ratio)
  return context
}

/** Paints one picture with its margin. */
const paint = (canvas: HTMLCanvasElement, palette: Palette): Painted => {
  const { width, height, ...camera } = useCamera.getState()
  const [left, top] = [Math.round(width * MARGIN), Math.round(height * MARGIN)]
  const ratio = Math.min(devicePixelRatio, 2)
  resize(canvas, width + 2 * left, height + 2 * top, ratio)
  const context = contextOf(canvas, camera, left, top, ratio)
  const { scene, moved } = useScene.getState()
  const area = visibleArea({ ...camera, width, height }, Math.max(left, top))
  const without = moved.size === 0 ? {} : { without: new Set(moved.keys()) }
  if (context !== null) paintScene({ context, scene, palette, emphasis: useEmphasis.getState(), zoom: camera.zoom, area, ...without })
  return { camera, left, top }
}

/** Moves and stretches the painted picture to where the camera looks now. */
const place = (canvas: HTMLCanvasElement, { camera, left, top }: Painted): void => {
  const now = useCamera.getState()
  const scale = now.zoom / camera.zoom
  const [x, y] = [now.x - (camera.x + left) * scale, now.y - (camera.y + top) * scale]
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
}

/** Whether the view shows nothing that was not painted. What lies beyond the drawing needs no paint. */
const covers = ({ camera, left, top }: Painted, bounds: Box | undefined): boolean => {
  const now = useCamera.getState()
  const stretch = now.zoom / camera.zoom
  if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) return false
  const painted = visibleArea({ ...camera, width: now.width, height: now.height })
  const area = {
    x: painted.x - left / camera.zoom,
    y: painted.y - top / camera.zoom,
    width: painted.width + (2 * left) / camera.zoom,
    height: painted.height + (2 * top) / camera.zoom,
  }
  const view = visibleArea(now)
  if (bounds === undefined) return true
  const drawn = inflate(bounds, 20)
  return (
    Math.max(view.x, drawn.x) >= area.x &&
    Math.max(view.y, drawn.y) >= area.y &&
    Math.min(view.x + view.width, drawn.x + drawn.width) <= area.x + area.width &&
    Math.min(view.y + view.height, drawn.y + drawn.height) <= area.y + area.height
  )
}

/** Paints while the view is far: the picture when what it shows changes, the live layer (what is pointed at or dragged) every time. */
const follow = (canvas: HTMLCanvasElement, live: HTMLCanvasElement): (() => void) => {
  let palette = readPalette(canvas)
  let painted: Painted | undefined
  let stale = true
  let frame: number | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  const run = (): void => {
    frame = undefined
    if (!useView.getState().far) return
    const { scene } = useScene.getState()
    if (stale || painted === undefined || !covers(painted, scene.bounds)) {
      painted = paint(canvas, palette)
      stale = false
    }
    place(canvas, painted)
    paintLive(live, palette)
  }
  const schedule = (): void => {
    frame ??= requestAnimationFrame(run)
  }
  const repaint = (): void => {
    stale = true
    schedule()
  }
  const onCamera = (): void => {
    if (!useView.getState().far) return
    clearTimeout(settling)
    settling = setTimeout(() => {
      if (painted?.camera.zoom !== useCamera.getState().zoom) repaint()
    }, SETTLED)
    schedule()
  }
  const theme = new MutationObserver(() => {
    palette = readPalette(canvas)
    repaint()
  })
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  run()
  const ends = [
    useCamera.subscribe(onCamera),
    useScene.subscribe((now, before) => (now.moved.size > 0 && before.moved.size > 0 ? schedule() : repaint())),
    useEmphasis.subscribe((now, before) => (now.lit === before.lit ? schedule() : repaint())),
    useView.subscribe((now, before) => {
      if (now.far && !before.far) repaintNow()
    }),
  ]
  // The picture must be there in the frame in which the elements go.
  const repaintNow = (): void => {
    stale = true
    run()
  }
  return () => {
    theme.disconnect()
    clearTimeout(settling)
    if (frame !== undefined) cancelAnimationFrame(frame)
    ends.forEach((end) => end())
  }
}

const useFollow = (canvas: RefObject<HTMLCanvasElement | null>, live: RefObject<HTMLCanvasElement | null>): void =>
  useEffect(() => (canvas.current === null || live.current === null ? undefined : follow(canvas.current, live.current)), [canvas, live])

/** Everything on one canvas, for large drawings from afar. Pointer and keyboard work on it as on elements. */
export function FarView() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const far = useView((view) => view.far)
  useFollow(canvas, live)
  return (
    <div className={far ? 'far' : 'far away'} aria-hidden="true" data-far={far}>
      <canvas ref={canvas} className="far-picture" />
      <canvas ref={live} className="far-live" />
    </div>
  )
}
