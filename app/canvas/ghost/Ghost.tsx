import { useEffect, useMemo } from 'react'
import type { Command } from '../../../model/graph/commands'
import { centreOf, type Box, type Point } from '../../../model/picture/box'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { ghostOf, type Turn } from '../../../model/picture/ghost'
import type { NodeDrawing } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import { verdictBadge } from '../../../model/picture/verdictMark'
import { withFreePlaces } from '../../edits/placing'
import { useDocument } from '../../store/document'
import { endPreview } from '../../store/preview'
import { useSelection } from '../../store/selection'
import { useCamera } from '../camera'
import { MarkSvg } from '../MarkSvg'
import '../overlays/note.css'
import { useScene } from '../scene'
import './ghost.css'
import { ghostWords } from './ghostWords'

/** Escape takes the preview away and nothing else. */
const useEscape = (): void =>
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      endPreview()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])

/** What offered the edit may have gone from under the pointer, or with the focus in it: then nobody tells that it was left. */
const useOrphaned = (): void =>
  useEffect(() => {
    const look = (): void => {
      const pointedAt = document.querySelector('[data-previews]:hover')
      const focused = document.activeElement?.closest('[data-previews]')
      if (pointedAt === null && (focused === null || focused === undefined)) endPreview()
    }
    addEventListener('pointerover', look)
    addEventListener('focusin', look)
    const end = useSelection.subscribe(() => setTimeout(look))
    return () => {
      removeEventListener('pointerover', look)
      removeEventListener('focusin', look)
      end()
    }
  }, [])

/** The difference that edits would make, drawn upon the drawing as it is: new dashed, gone struck out, verdicts beside the old ones. */
export function Ghost({ commands }: { readonly commands: readonly Command[] }) {
  const scene = useScene((state) => state.scene)
  const model = useDocument((document) => document.model)
  const { x, y, zoom } = useCamera()
  const ghost = useMemo(() => ghostOf(scene, model, withFreePlaces(commands, model)), [scene, model, commands])
  useEscape()
  useOrphaned()
  if (ghost === undefined) return null
  const { added, removed, changedEdges, changedNodes, turns } = ghost
  return (
    <>
      <svg className="ghost" aria-hidden="true">
        <g transform={`translate(${x} ${y}) scale(${zoom})`}>
          {changedEdges.map(({ before, after }) => (
            <ChangedEdge key={after.id} before={before} after={after} />
          ))}
          {added.edges.map((edge) => (
            <NewEdge key={edge.id} edge={edge} />
          ))}
          {removed.edges.map(({ id, route }) => (
            <g key={id} className="ghost-gone" data-ghost={`removed edge:${id}`}>
              <path d={route.d} />
              <Cross at={route.middle} />
            </g>
          ))}
          {added.nodes.map((node) => (
            <NewNode key={node.id} node={node} />
          ))}
          {removed.nodes.map(({ id, box }) => (
            <g key={id} className="ghost-gone" data-ghost={`removed node:${id}`}>
              <path d={struck(box)} />
            </g>
          ))}
          {changedNodes.map((node) => (
            <Outline key={node.id} node={node} />
          ))}
          {turns.map((turn) => (
            <NewVerdict key={turn.node.id} turn={turn} />
          ))}
        </g>
      </svg>
      <p className="ghost-note canvas-note canvas-floating" role="status">
        {ghostWords(ghost)}
      </p>
    </>
  )
}

const struck = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}zM${x} ${y}l${width} ${height}`

function Cross({ at }: { readonly at: Point }) {
  return <path d={`M${at.x - 8} ${at.y - 8}l16 16m0-16l-16 16`} />
}

function NewEdge({ edge }: { readonly edge: EdgeDrawing }) {
  return (
    <g data-ghost={`new edge:${edge.id}`}>
      <path className="ghost-halo" d={edge.route.d} />
      <MarkSvg marks={edge.line} />
      <MarkSvg marks={edge.top} />
    </g>
  )
}

/** The old line is painted over, and the new one drawn in its place. */
function ChangedEdge({ before, after }: { readonly before: EdgeDrawing; readonly after: EdgeDrawing }) {
  return (
    <g data-ghost={`changed edge:${after.id}`}>
      <path className="ghost-veil" d={before.route.d} />
      <path className="ghost-halo" d={after.route.d} />
      <MarkSvg marks={after.line} />
      <MarkSvg marks={after.top} />
    </g>
  )
}

function NewNode({ node }: { readonly node: NodeDrawing }) {
  return (
    <g data-ghost={`new node:${node.id}`}>
      <g className="ghost-new" transform={`translate(${node.box.x} ${node.box.y})`}>
        <MarkSvg marks={node.card.marks} />
      </g>
      <Outline node={node} />
    </g>
  )
}

function Outline({ node: { id, kind, box, card } }: { readonly node: NodeDrawing }) {
  return (
    <path
      className="ghost-outline"
      data-ghost={`node:${id}`}
      d={nodeShape(kind, card.layout).outline}
      transform={`translate(${box.x} ${box.y})`}
    />
  )
}

const ARROW_WIDTH = 46

/** The verdict it would have, behind an arrow from the one it has. */
function NewVerdict({ turn: { node, to } }: { readonly turn: Turn }) {
  const { x, width } = node.box
  const y = centreOf(node.box).y - node.box.height / 2
  return (
    <g data-ghost={`verdict node:${node.id}`}>
      <rect className="ghost-verdict" x={x + width - 18} y={y - 13} width={ARROW_WIDTH + 12} height={26} rx={13} />
      <path className="ghost-arrow" d={`M${x + width + 9} ${y}h9m-4-4l4 4l-4 4`} />
      {to === null ? null : <MarkSvg marks={verdictBadge(to, x + width + 19, y - 9)} />}
    </g>
  )
}
