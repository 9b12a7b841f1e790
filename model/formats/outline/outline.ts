import type { Analysis } from '../../analysis/analyze'
import type { Verdict } from '../../analysis/cover'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { edgeLook, type EdgeLook } from '../../picture/edgeLook'
import { subLine } from '../../picture/nodeDrawings'
import { VERDICT_MARKS } from '../../picture/verdictMark'
import type { NodeKind } from '../../schema/model'
import { areasOf, type Area } from './areas'
import { oneLine } from './oneLine'
import { VERDICT_SIGN } from './palette'

export type OutlineNode = {
  readonly index: number
  readonly id: string
  readonly kind: NodeKind
  readonly name: string
  /** Technology and team; empty where neither is stated. */
  readonly sub: string
  readonly verdict: Verdict | null
  /** The verdict in a sign and words; empty where there is none. */
  readonly verdictWords: string
}

export type OutlineEdge = {
  readonly id: string
  /** Places in `nodes`. */
  readonly source: number
  readonly target: number
  readonly look: EdgeLook
  /** Name or channel, kind and who holds the trigger; empty for a plain call without a name. */
  readonly label: string
}

/** What every drawing in text says of a model, in the order of the file. */
export type Outline = {
  readonly title: string
  readonly nodes: readonly OutlineNode[]
  readonly edges: readonly OutlineEdge[]
  /** Groups and boundaries that can be drawn as boxes in boxes; `nodes` of the top are those in none. */
  readonly top: Area
}

const nodeOf = (node: NodeTraits, { verdict }: Analysis): OutlineNode => {
  const found = verdict[node.index] ?? null
  return {
    index: node.index,
    id: node.id,
    kind: node.kind,
    name: oneLine(node.name) || node.id,
    sub: oneLine(subLine(node)),
    verdict: found,
    verdictWords: found === null ? '' : `${VERDICT_SIGN[found]} ${VERDICT_MARKS[found].title}`,
  }
}

const HELD = { caller: '● held by the caller', callee: '● held by the callee', channel: '● held by the channel' } as const
const ACCESS = { read: 'reads', write: 'writes', materialize: 'copies', tier: 'tiers' } as const

const labelOf = (edge: EdgeTraits, look: EdgeLook): string => {
  const name = oneLine(look.label)
  const parts = [
    name,
    look.sign ?? '',
    edge.access === null ? '' : ACCESS[edge.access],
    look.hold === null ? '' : HELD[look.hold.at],
    look.hold?.leaky === true ? 'lets go on receipt' : '',
    look.lost ? '✗ nobody retries' : '',
    look.indirect ? 'indirect' : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export const outlineOf = (analysis: Analysis): Outline => {
  const { graph, traits } = analysis
  const { model } = graph
  const places = new Map(model.nodes.map((node, place) => [node.id, place]))
  const placeAt = (n: number): number => places.get(graph.nodes[n]?.id ?? '') ?? 0
  return {
    title: oneLine(model.name ?? '') || 'Model',
    nodes: model.nodes.map(({ id }) => nodeOf(traits.nodes[graph.nodeAt.get(id) ?? 0] as NodeTraits, analysis)),
    edges: model.edges.map(({ id }) => {
      const edge = traits.edges[graph.edgeAt.get(id) ?? 0] as EdgeTraits
      const look = edgeLook(analysis, edge.index)
      return { id, source: placeAt(edge.source), target: placeAt(edge.target), look, label: labelOf(edge, look) }
    }),
    top: areasOf(analysis, placeAt),
  }
}
