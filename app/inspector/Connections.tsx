import type { Analysis } from '../../model/analysis/analyze'
import type { NodeTraits } from '../../model/analysis/traits'
import { edgesOf, type Adjacency } from '../../model/graph/graphIndex'
import { EDGE_GLYPHS } from '../../model/picture/glyphs'
import { edgeSubject } from '../store/selection'
import { Glyph } from '../ui/Icon'
import { Reference } from '../ui/Reference'
import './lists.css'
import { EDGE_KIND } from './words'

const SHOWN = 24

type ListProps = {
  readonly title: string
  readonly lists: readonly Adjacency[]
  readonly node: NodeTraits
  readonly analysis: Analysis
  readonly end: 'source' | 'target'
}

function EdgeList({ title, lists, node, analysis: { traits }, end }: ListProps) {
  const edges = lists.flatMap((list) => [...edgesOf(list, node.index)])
  if (edges.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>{title}</h3>
      <ul className="connections">
        {edges.slice(0, SHOWN).map((e) => {
          const edge = traits.edges[e]
          if (edge === undefined) return null
          const other = traits.nodes[edge[end]]?.name ?? ''
          const label = edge.channel ?? edge.edge.name
          return (
            <li key={edge.id}>
              <Glyph path={EDGE_GLYPHS[edge.kind].line} filled={EDGE_GLYPHS[edge.kind].filled} small />
              <Reference subjects={[edgeSubject(edge.id)]}>{other}</Reference>
              <small>{label === undefined ? EDGE_KIND[edge.kind] : `${EDGE_KIND[edge.kind]} · ${label}`}</small>
            </li>
          )
        })}
      </ul>
      {edges.length > SHOWN ? <p className="quiet">and {edges.length - SHOWN} more</p> : null}
    </section>
  )
}

/** The edges into and out of a node. */
export function Connections({ node, analysis }: { readonly node: NodeTraits; readonly analysis: Analysis }) {
  const { graph } = analysis
  return (
    <>
      <EdgeList title="In" lists={[graph.in, graph.dataIn]} node={node} analysis={analysis} end="source" />
      <EdgeList title="Out" lists={[graph.out, graph.dataOut]} node={node} analysis={analysis} end="target" />
    </>
  )
}
