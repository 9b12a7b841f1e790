import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react'
import { inflate, type Box } from '../../model/picture/box'
import { takesPlace } from '../../model/picture/nodeDrawings'
import { VERDICT_MARKS } from '../../model/picture/verdictMark'
import { MAP_FROM, setPreference, usePreferences } from '../store/preferences'
import { IconButton } from '../ui/IconButton'
import { useCamera, visibleArea } from './camera'
import { moveCamera } from './cameraMoves'
import { readPalette } from '../ui/palette'
import './minimap.css'
import { useScene } from './scene'

const SIZE = { width: 176, height: 112 } as const
const MARGIN = 6

type Frame = { readonly bounds: Box; readonly scale: number; readonly x: number; readonly y: number }

const frameOf = (bounds: Box): Frame => {
  const scale = Math.min((SIZE.width - 2 * MARGIN) / bounds.width, (SIZE.height - 2 * MARGIN) / bounds.height)
  return {
    bounds,
    scale,
    x: (SIZE.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (SIZE.height - bounds.height * scale) / 2 - bounds.y * scale,
  }
}

const currentFrame = (): Frame | undefined => {
  const { bounds } = useScene.getState().scene
  return bounds === undefined ? undefined : frameOf(inflate(bounds, 60))
}

const prepared = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
  const ratio = Math.min(devicePixelRatio, 2)
  canvas.width = SIZE.width * ratio
  canvas.height = SIZE.height * ratio
  const context = canvas.getContext('2d')
  context?.scale(ratio, ratio)
  return context
}

const paintNodes = (canvas: HTMLCanvasElement): void => {
  const context = prepared(canvas)
  const frame = currentFrame()
  if (context === null || frame === undefined) return
  const palette = readPalette(canvas)
  const { nodes, cards } = useScene.getState().scene
  for (const { box, card, hidden } of nodes.filter(takesPlace)) {
    const badge = hidden === undefined ? card.badge : (cards.get(hidden.group)?.card.badge ?? null)
    context.fillStyle = palette[badge === null ? 'muted' : VERDICT_MARKS[badge].tone]
    const [width, height] = [Math.max(box.width * frame.scale, 2), Math.max(box.height * frame.scale, 2)]
    context.fillRect(frame.x + box.x * frame.scale, frame.y + box.y * frame.scale, width, height)
  }
}

const paintView = (element: HTMLElement): void => {
  const frame = currentFrame()
  if (frame === undefined) return
  const area = visibleArea(useCamera.getState())
  element.style.transform = `translate(${frame.x + area.x * frame.scale}px, ${frame.y + area.y * frame.scale}px)`
  element.style.width = `${area.width * frame.scale}px`
  element.style.height = `${area.height * frame.scale}px`
}

const goTo = (event: ReactPointerEvent<HTMLElement>): void => {
  const frame = currentFrame()
  if (frame === undefined || event.buttons === 0) return
  const { left, top } = event.currentTarget.getBoundingClientRect()
  const { width, height, zoom } = useCamera.getState()
  const [x, y] = [(event.clientX - left - frame.x) / frame.scale, (event.clientY - top - frame.y) / frame.scale]
  moveCamera({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, false)
}

const PAINT_AFTER = 120

function Map() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [nodes, frame] = [canvas.current, view.current]
    if (nodes === null || frame === null) return undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        paintNodes(nodes)
        paintView(frame)
      }, PAINT_AFTER)
    }
    const theme = new MutationObserver(later)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    paintNodes(nodes)
    paintView(frame)
    const ends = [useScene.subscribe(later), useCamera.subscribe(() => paintView(frame)), () => theme.disconnect()]
    return () => {
      clearTimeout(waiting)
      ends.forEach((end) => end())
    }
  }, [])
  return (
    <div className="minimap-map" onPointerDown={goTo} onPointerMove={goTo} aria-hidden="true">
      <canvas ref={canvas} />
      <div ref={view} className="minimap-view" />
    </div>
  )
}

/** The whole drawing in small, with what is in view framed. */
export function Minimap() {
  const worthIt = useScene(({ scene }) => scene.nodes.length > MAP_FROM)
  const open = usePreferences((preferences) => preferences.mapOpen) ?? worthIt
  return (
    <div className="canvas-floating minimap">
      {open ? <Map /> : null}
      <IconButton
        icon="map"
        label={open ? 'Hide the map' : 'Show the map'}
        aria-expanded={open}
        onClick={() => setPreference({ mapOpen: !open })}
      />
    </div>
  )
}
