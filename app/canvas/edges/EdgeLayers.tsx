import { memo, type ReactNode } from 'react'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { edgeSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import { useSmallPrint } from '../smallPrint'
import { useMounted } from '../view/mounted'
import { sameItems } from '../view/page'
import { useView } from '../view/view'
import './edges.css'

type LayerProps = { readonly edges: readonly EdgeDrawing[] }

/** Edges of one drawing in a layer of their own: when one of them changes, only these are compared and painted anew. */
const PER_LAYER = 32

const inLayers = (edges: readonly EdgeDrawing[]): readonly (readonly [number, readonly EdgeDrawing[]])[] => {
  const layers = new Map<number, EdgeDrawing[]>()
  for (const edge of edges) {
    const at = Math.floor(edge.index / PER_LAYER)
    const layer = layers.get(at)
    if (layer === undefined) layers.set(at, [edge])
    else layer.push(edge)
  }
  return [...layers]
}

const sameEdges = (before: LayerProps, now: LayerProps): boolean => sameItems(before.edges, now.edges)

/** Lines and arrowheads, below every label. In a large drawing they are painted; their elements are there to be pointed at and heard. */
export const EdgeLines = memo(function EdgeLines({ edges }: LayerProps): ReactNode {
  return inLayers(edges).map(([at, layer]) => <LineLayer key={at} edges={layer} />)
})

const LineLayer = memo(function LineLayer({ edges }: LayerProps) {
  return (
    <svg className="layer edge-lines">
      {edges.map((edge) => (
        <EdgeLine key={edge.id} edge={edge} />
      ))}
    </svg>
  )
}, sameEdges)

const EdgeLine = memo(function EdgeLine({ edge }: { readonly edge: EdgeDrawing }) {
  const subject = edgeSubject(edge.id)
  const standing = useEmphasis((emphasis) => standingOf(emphasis, subject))
  const painted = useView((view) => view.painting)
  useMounted(subject)
  return (
    <g
      className={`edge ${standing}`}
      role="group"
      aria-roledescription="edge"
      aria-label={edge.spoken}
      tabIndex={0}
      data-subject={subject}
      data-kind={edge.look.kind}
      data-line={edge.look.line}
      data-hold={edge.look.hold?.at}
    >
      <path className="hit" d={edge.route.d} />
      <path className="glow" d={edge.route.d} />
      {painted ? null : <MarkSvg marks={edge.line} />}
    </g>
  )
})

/** Signs of channels, dots of the triggers, and names: above every line. */
export const EdgeTops = memo(function EdgeTops({ edges }: LayerProps): ReactNode {
  return inLayers(edges).map(([at, layer]) => <TopLayer key={at} edges={layer} />)
})

const TopLayer = memo(function TopLayer({ edges }: LayerProps) {
  const small = useSmallPrint()
  return (
    <svg className={`layer edge-tops${small ? ' is-small' : ''}`} aria-hidden="true">
      {edges.map((edge) => (edge.top.length === 0 ? null : <EdgeTop key={edge.id} edge={edge} />))}
    </svg>
  )
}, sameEdges)

const EdgeTop = memo(function EdgeTop({ edge }: { readonly edge: EdgeDrawing }) {
  const subject = edgeSubject(edge.id)
  const standing = useEmphasis((emphasis) => standingOf(emphasis, subject))
  return (
    <g className={`edge-top ${standing}`} data-subject={subject}>
      <MarkSvg marks={edge.top} />
    </g>
  )
})
