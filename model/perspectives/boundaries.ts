import type { Analysis } from '../analysis/analyze'
import type { Boundary, Strength } from '../analysis/boundaries'
import { ownerLabel } from '../analysis/ownerLabel'
import { digraph, strongComponents } from '../graph/components'
import { count } from '../rules/words'
import { edgesById, nodeIds, type ById } from './byId'

export type BoundaryMark = {
  readonly id: string
  /** Who answers, in a few words. */
  readonly owner: string
  readonly strength: Strength
  readonly scope: readonly string[]
  readonly nestedIn: readonly string[]
  readonly handsOffTo: readonly string[]
  /** How many boundaries lie around it, one in the other: how much closer its hull is drawn. */
  readonly depth: number
}

/** Where responsibility passes from one boundary to another, or stays while another one works. */
export type GateMark = { readonly into: string; readonly from: readonly string[]; readonly kind: 'hand-off' | 'nested' }

export type BoundaryMarks = { readonly boundaries: readonly BoundaryMark[]; readonly gates: ById<GateMark> }

/** Boundaries that are nested in one another in a circle count as one. */
const depths = (nestedIn: readonly (readonly number[])[]): readonly number[] => {
  const pairs = nestedIn.flatMap((outers, inner) => outers.map((outer) => [inner, outer] as const))
  const { of } = strongComponents(
    digraph(
      nestedIn.length,
      pairs.map(([inner]) => inner),
      pairs.map(([, outer]) => outer),
    ),
  )
  const ofCircle = new Map<number, number>()
  // Whatever lies around a boundary has a smaller component number.
  for (const inner of [...nestedIn.keys()].sort((a, b) => (of[a] as number) - (of[b] as number)))
    for (const outer of nestedIn[inner] ?? []) {
      const [own, around] = [of[inner] as number, of[outer] as number]
      if (own !== around) ofCircle.set(own, Math.max(ofCircle.get(own) ?? 0, (ofCircle.get(around) ?? 0) + 1))
    }
  return Array.from(of, (circle) => ofCircle.get(circle) ?? 0)
}

const gateOf = (e: number, { boundaries, traits, graph }: Analysis): GateMark | undefined => {
  const into = boundaries.list[boundaries.ownedBy[e] ?? -1]
  const edge = traits.edges[e]
  if (into === undefined || edge === undefined) return undefined
  const root = boundaries.at.get(`root:${graph.nodes[edge.source]?.id ?? ''}`)
  const from = [...(root === undefined ? [] : [root]), ...boundaries.of(edge.source)].filter((b) => b !== into.index)
  if (from.length === 0) return undefined
  return { into: into.id, from: from.map((b) => (boundaries.list[b] as Boundary).id), kind: edge.reply === 'none' ? 'hand-off' : 'nested' }
}

export const boundaryMarks = (analysis: Analysis): BoundaryMarks => {
  const { list, nesting } = analysis.boundaries
  const relations = nesting()
  const ids = (indices: readonly number[]): readonly string[] => indices.map((b) => (list[b] as Boundary).id)
  const depth = depths(relations.map(({ nestedIn }) => nestedIn))
  return {
    boundaries: list.map((boundary, b) => ({
      id: boundary.id,
      owner: ownerLabel(analysis, boundary),
      strength: boundary.strength,
      scope: nodeIds(boundary.scope, analysis),
      nestedIn: ids(relations[b]?.nestedIn ?? []),
      handsOffTo: ids(relations[b]?.handsOffTo ?? []),
      depth: depth[b] ?? 0,
    })),
    gates: edgesById(analysis, (edge) => gateOf(edge.index, analysis)),
  }
}

/** “3 boundaries, 1 node nobody owns”. */
export const boundarySummary = ({ boundaries, verdict, traits }: Analysis): string => {
  const lost = verdict.filter((one) => one === 'unowned' || one === 'unreliable').length
  const shared = traits.nodes.filter((node) => (boundaries.count[node.index] as number) > 1).length
  const parts = [boundaries.list.length === 0 ? 'No boundary' : count(boundaries.list.length, 'boundary', 'boundaries')]
  if (shared > 0) parts.push(`${count(shared, 'node')} in several`)
  if (lost > 0) parts.push(`${count(lost, 'node')} nobody owns`)
  return parts.join(', ')
}
