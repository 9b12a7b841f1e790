import { ViewportPortal } from '@xyflow/react'
import { centreOf, type Box, type Point } from '../../../model/picture/box'
import { isFree, useRun } from '../../store/run'
import { idOf, useSelection } from '../../store/selection'
import { useDocument } from '../../store/document'
import { toScreen, useCamera } from '../camera'
import { useFocus } from '../keyboard/focus'
import { useGesture } from '../pointer/gesture'
import { useScene } from '../scene'
import { useRenaming } from '../../store/renaming'
import { useConnecting, type Connecting } from './connecting'
import './connect.css'

const sides = ({ x, y, width, height }: Box): readonly (readonly [string, Point])[] => [
  ['right', { x: x + width, y: y + height / 2 }],
  ['left', { x, y: y + height / 2 }],
  ['top', { x: x + width / 2, y }],
  ['bottom', { x: x + width / 2, y: y + height }],
]

/** Px of a node on the screen below which its handles would leave no room to click it. */
const LEAST_HEIGHT = 24

/** The node that shows its handles: the one pointed at, else the only one selected. */
const useHandleNode = (): string | undefined => {
  const pointed = useSelection(({ highlighted }) => (highlighted.size === 1 ? idOf([...highlighted][0] ?? '', 'node') : undefined))
  const selected = useSelection((state) => (state.selected.size === 1 ? idOf([...state.selected][0] ?? '', 'node') : undefined))
  return pointed ?? selected
}

/**
 * Small dots on the four sides; dragging from one draws an edge. They keep their size at every zoom. Where a click crashes a node they
 * would be in its way.
 */
function NodeHandles() {
  const id = useHandleNode()
  const box = useScene(({ scene }) => (id === undefined ? undefined : scene.nodeAt.get(id)?.box))
  const zoom = useCamera((camera) => camera.zoom)
  const busy = useGesture((state) => state.gesture !== undefined)
  const connecting = useConnecting((state) => state.connecting !== undefined || state.asking !== undefined)
  const renaming = useRenaming((state) => state.renaming !== undefined)
  const readOnly = useDocument((document) => document.readOnly)
  const crashes = useRun(isFree)
  const inTheWay = busy || connecting || renaming || readOnly || crashes
  if (id === undefined || box === undefined || inTheWay || box.height * zoom < LEAST_HEIGHT) return null
  return (
    <>
      {sides(box).map(([side, { x, y }]) => (
        <div
          key={side}
          className="connect-handle"
          data-connect={id}
          data-side={side}
          title="Drag to connect"
          style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}
        />
      ))}
    </>
  )
}

/** Handles on both ends of the one selected edge, to take them elsewhere. */
function EdgeHandles() {
  const id = useSelection((state) => (state.selected.size === 1 ? idOf([...state.selected][0] ?? '', 'edge') : undefined))
  const edge = useScene(({ scene }) => (id === undefined ? undefined : scene.edgeAt.get(id)))
  const zoom = useCamera((camera) => camera.zoom)
  const connecting = useConnecting((state) => state.connecting !== undefined)
  const readOnly = useDocument((document) => document.readOnly)
  if (edge === undefined || connecting || readOnly) return null
  const { curve } = edge.route
  const ends = [
    ['source', edge.route.start],
    ['target', curve.at(-1)],
  ] as const
  return (
    <>
      {ends.map(([end, at]) =>
        at === undefined ? null : (
          <div
            key={end}
            className="connect-handle end"
            data-reconnect={edge.id}
            data-end={end}
            title="Drag to another node"
            style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom})` }}
          />
        ),
      )}
    </>
  )
}

type DraftProps = { readonly connecting: Pick<Connecting, 'from' | 'to' | 'over' | 'refused'> }

function Draft({ connecting }: DraftProps) {
  const scene = useScene((state) => state.scene)
  const zoom = useCamera((camera) => camera.zoom)
  const from = scene.nodeAt.get(connecting.from)?.box
  const over = scene.nodeAt.get(connecting.over ?? '')?.box
  if (from === undefined) return null
  const start = centreOf(from)
  const end = over === undefined || connecting.over === connecting.from ? connecting.to : centreOf(over)
  return (
    <svg className={`layer connect-draft${connecting.refused === undefined ? '' : ' refused'}`} aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} strokeWidth={2 / zoom} strokeDasharray={`${6 / zoom} ${5 / zoom}`} />
      <circle cx={end.x} cy={end.y} r={5 / zoom} />
    </svg>
  )
}

/** Px that the reason needs beside the pointer, as in connect.css. */
const REASON = { width: 296, height: 80 } as const

/** Why the edge cannot end there: right below the pointer, or on its other side where the canvas ends. */
function Refusal({ connecting }: { readonly connecting: Connecting }) {
  const camera = useCamera()
  if (connecting.refused === undefined) return null
  const { zoom, width, height } = camera
  const { x, y } = toScreen(camera, connecting.to)
  const dx = x + REASON.width > width ? 'calc(-100% - 14px)' : '14px'
  const dy = y + REASON.height > height ? 'calc(-100% - 14px)' : '14px'
  return (
    <div
      className="connect-refused"
      style={{ transform: `translate(${connecting.to.x}px, ${connecting.to.y}px) scale(${1 / zoom}) translate(${dx}, ${dy})` }}
    >
      {connecting.refused}
    </div>
  )
}

/** What is drawn while edges are: handles to pull them out of, the edge in the making, and why it cannot end there. */
export function ConnectLayer() {
  const focused = useFocus((state) => state.byKeyboard)
  const { connecting, asking } = useConnecting()
  return (
    <ViewportPortal>
      <div className="connect-layer" aria-hidden="true" data-keyboard={focused || undefined}>
        <NodeHandles />
        <EdgeHandles />
        {connecting === undefined ? null : (
          <>
            <Draft connecting={connecting} />
            <Refusal connecting={connecting} />
          </>
        )}
        {asking === undefined ? null : <Draft connecting={{ from: asking.from, to: asking.at, over: undefined, refused: undefined }} />}
      </div>
    </ViewportPortal>
  )
}
