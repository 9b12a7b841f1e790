import { useState, type PointerEvent } from 'react'
import { EDGE_GLYPHS, NODE_GLYPHS } from '../../model/picture/glyphs'
import type { Point } from '../../model/picture/box'
import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type NodeKind } from '../../model/schema/model'
import { addNode } from '../edits/drawing'
import { groupAt } from '../edits/frames'
import { perform } from '../edits/perform'
import { EDGE_WORDS, NODE_WORDS } from '../edits/words'
import { useDocument } from '../store/document'
import { setPreference } from '../store/preferences'
import { edgeKindOf, setTool, useTool } from '../store/tool'
import { Glyph } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import './palette.css'

const EDGE_KEYS: Readonly<Record<EdgeKind, string>> = { rpc: 'R', queue: 'Q', topic: 'T', data: 'D' }

type PaletteProps = {
  /** The middle of what is in view, in canvas coordinates. */
  readonly middle: () => Point
  /** The place on the canvas under a point of the window; undefined where the canvas is not. */
  readonly placeAt: (client: Point) => Point | undefined
}

type Drag = { readonly kind: NodeKind; readonly at: Point; readonly from: Point; readonly moved: boolean }

const FAR_ENOUGH = 6

/** What can be drawn: nodes by click or drag, edges as the tool of the next drag from a node. */
export function Palette({ middle, placeAt }: PaletteProps) {
  const readOnly = useDocument((document) => document.readOnly)
  const tool = useTool((state) => edgeKindOf(state.tool))
  const [drag, setDrag] = useState<Drag>()

  const add = (kind: NodeKind, at: Point): void => void perform(addNode(useDocument.getState().model, kind, at, groupAt(at)))

  const onDown = (kind: NodeKind, event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = { x: event.clientX, y: event.clientY }
    setDrag({ kind, at, from: at, moved: false })
  }
  const onMove = (event: PointerEvent): void => {
    const at = { x: event.clientX, y: event.clientY }
    setDrag((now) =>
      now === undefined ? now : { ...now, at, moved: now.moved || Math.hypot(at.x - now.from.x, at.y - now.from.y) > FAR_ENOUGH },
    )
  }
  const onUp = (): void => {
    const place = drag?.moved === true ? placeAt(drag.at) : undefined
    if (drag !== undefined && place !== undefined) add(drag.kind, place)
    // The click that follows a drag is not meant.
    setTimeout(() => setDrag(undefined))
  }

  return (
    <aside className="palette" aria-label="Palette">
      <div className="palette-head">
        <h2>Nodes</h2>
        <IconButton icon="close" label="Hide the palette" onClick={() => setPreference({ paletteOpen: false })} />
      </div>
      <ul>
        {NODE_KINDS.map((kind, i) => (
          <li key={kind}>
            <button
              type="button"
              disabled={readOnly}
              title={`Click, drag, or press ${i + 1} where it shall stand`}
              onPointerDown={(event) => onDown(kind, event)}
              onPointerMove={onMove}
              onPointerUp={onUp}
              onPointerCancel={() => setDrag(undefined)}
              onClick={() => (drag?.moved === true ? undefined : add(kind, middle()))}
            >
              <Glyph path={NODE_GLYPHS[kind].line} filled={NODE_GLYPHS[kind].filled} />
              <span>{NODE_WORDS[kind]}</span>
              <kbd aria-hidden="true">{i + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <h2>Edges</h2>
      <ul>
        {EDGE_KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              disabled={readOnly}
              aria-pressed={tool === kind}
              title="Then drag from one node to another"
              onClick={() => setTool(tool === kind ? 'select' : kind)}
            >
              <Glyph path={EDGE_GLYPHS[kind].line} filled={EDGE_GLYPHS[kind].filled} />
              <span>{EDGE_WORDS[kind]}</span>
              <kbd aria-hidden="true">{EDGE_KEYS[kind]}</kbd>
            </button>
          </li>
        ))}
      </ul>
      {tool === undefined ? null : <p className="palette-hint">Drag from one node to another. Esc ends it.</p>}
      {drag?.moved === true ? (
        <div className="palette-ghost" style={{ left: drag.at.x, top: drag.at.y }}>
          <Glyph path={NODE_GLYPHS[drag.kind].line} filled={NODE_GLYPHS[drag.kind].filled} />
          {NODE_WORDS[drag.kind]}
        </div>
      ) : null}
    </aside>
  )
}
