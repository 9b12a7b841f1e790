import { memo, type ReactNode } from 'react'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import { grouped } from '../../../model/schema/grouped'
import { sameItems } from '../../../model/schema/sameItems'
import { edgeSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import { useSmallPrint } from '../smallPrint'
import { useMounted } from '../view/mounted'
import { useView } from '../view/view'
import './edges.css'

type LayerProps = { readonly edges: readonly EdgeDrawing[] }

/** Edges of one drawing in a layer of their own: when one of them changes, only these are compared and painted anew. */
const PER_LAYER = 32

type Layers = ReadonlyMap<number, readonly EdgeDrawing[]>

export const inLayers = (edges: readonly EdgeDrawing[]): Layers => grouped(edges, ({ index }) => Math.floor(index / PER_LAYER))

type LayersProps = { readonly layers: Layers }

const sameEdges = (before: LayerProps, now: LayerProps): boolean => sameItems(before.edges, now.edges)

/** Lines and arrowheads, below every label. In a large drawing they are painted; their elements are there to be pointed at and heard. */
export const EdgeLines = memo(function EdgeLines({ layers }: LayersProps): ReactNode {
  return Array.from(layers, ([at, edges]) => <LineLayer key={at} edges={edges} />)
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
export const EdgeTops = memo(function EdgeTops({ layers }: LayersProps): ReactNode {
  return Array.from(layers, ([at, edges]) => <TopLayer key={at} edges={edges} />)
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
