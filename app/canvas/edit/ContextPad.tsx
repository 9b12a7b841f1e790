import { ViewportPortal } from '@xyflow/react'
import { EDGE_GLYPHS, NODE_GLYPHS } from '../../../model/picture/glyphs'
import type { Box } from '../../../model/picture/box'
import type { EdgeKind, ModelNode, NodeKind } from '../../../model/schema/model'
import { appendNode, besideNode, likelyNext } from '../../edits/drawing'
import { groupAt } from '../../edits/frames'
import { perform } from '../../edits/perform'
import { EDGE_WORDS, NODE_WORDS } from '../../edits/words'
import { useDocument } from '../../store/document'
import { useRenaming } from '../../store/renaming'
import { idOf, useSelection } from '../../store/selection'
import { Glyph } from '../../ui/Icon'
import { useCamera, type CameraState } from '../camera'
import { useConnecting } from '../connect/connecting'
import { useGesture } from '../pointer/gesture'
import { useScene } from '../scene'
import './edit.css'

const append = (node: ModelNode, kind: NodeKind, edge: EdgeKind): void => {
  const place = besideNode(node, 'right')
  perform(appendNode(useDocument.getState().model, node.id, kind, place, { edge, group: groupAt(place) ?? node.group }))
}

/** Seen from farther away it would be larger than what it belongs to. */
const LEAST_ZOOM = 0.35

/** Px that it takes up below a node, and that the controls along the foot of the canvas do. */
const ROOM = 112

/** Px that it is wide, and keeps from the edge of the canvas. */
const WIDTH = 208

/** Below the node, above it where there is no room, and never beyond the right edge while the node is in view. */
const placeOf = ({ x, y, height }: Box, camera: CameraState): string => {
  const start = x * camera.zoom + camera.x
  const left = start > camera.width ? x : (Math.min(start, camera.width - WIDTH) - camera.x) / camera.zoom
  const foot = (y + height) * camera.zoom + camera.y
  const above = foot + ROOM > camera.height && y * camera.zoom + camera.y > ROOM
  const [edge, shift] = above ? [y, 'translate(0, calc(-100% - 22px))'] : [y + height, 'translate(0, 14px)']
  return `translate(${left}px, ${edge}px) scale(${1 / camera.zoom}) ${shift}`
}

/** Beside the one selected node: what most likely comes next, in one click. Ctrl/Cmd and an arrow key do the same. */
export function ContextPad() {
  const id = useSelection(({ selected }) => (selected.size === 1 ? idOf([...selected][0] ?? '', 'node') : undefined))
  const node = useDocument(({ model }) => model.nodes.find((candidate) => candidate.id === id))
  const box = useScene(({ scene }) => (id === undefined ? undefined : scene.nodeAt.get(id)?.box))
  const place = useCamera((camera) => (box === undefined || camera.zoom < LEAST_ZOOM ? undefined : placeOf(box, camera)))
  const readOnly = useDocument((document) => document.readOnly)
  const busy = useGesture((state) => state.gesture !== undefined)
  const connecting = useConnecting((state) => state.connecting !== undefined || state.asking !== undefined)
  const renaming = useRenaming((state) => state.renaming !== undefined)
  if (node === undefined || place === undefined || readOnly || busy || connecting || renaming) return null
  return (
    <ViewportPortal>
      <div className="context-pad canvas-floating nopan" role="toolbar" aria-label="Add what comes next" style={{ transform: place }}>
        {likelyNext(node.kind).map(({ node: kind, edge }) => {
          const label = `${NODE_WORDS[kind]} by ${EDGE_WORDS[edge]}`
          return (
            <button
              key={`${kind} ${edge}`}
              type="button"
              tabIndex={-1}
              aria-label={label}
              title={label}
              onClick={() => append(node, kind, edge)}
            >
              <Glyph path={EDGE_GLYPHS[edge].line} filled={EDGE_GLYPHS[edge].filled} small />
              <Glyph path={NODE_GLYPHS[kind].line} filled={NODE_GLYPHS[kind].filled} small />
            </button>
          )
        })}
      </div>
    </ViewportPortal>
  )
}
