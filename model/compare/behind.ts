import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import { impactOf } from '../analysis/impact'
import type { Compared } from './compared'

/** What a number is about, as in findings: `node:<id>`, `edge:<id>` … */
export type Behind = readonly string[]

const nodesAt = ({ graph }: Analysis, indices: Iterable<number>): Behind => Array.from(indices, (n) => `node:${graph.nodes[n]?.id ?? ''}`)

const edgesAt = ({ graph }: Analysis, indices: Iterable<number>): Behind => Array.from(indices, (e) => `edge:${graph.edges[e]?.id ?? ''}`)

type Holds = (index: number, analysis: Analysis) => boolean

/** The nodes for which something holds. */
export const nodesWhere =
  (holds: Holds) =>
  ({ analysis }: Pick<Compared, 'analysis'>): Behind =>
    nodesAt(
      analysis,
      [...analysis.graph.nodes.keys()].filter((n) => holds(n, analysis)),
    )

/** The edges for which something holds. */
export const edgesWhere =
  (holds: Holds) =>
  ({ analysis }: Pick<Compared, 'analysis'>): Behind =>
    edgesAt(
      analysis,
      [...analysis.graph.edges.keys()].filter((e) => holds(e, analysis)),
    )

const longest = <T extends { readonly length: number }>(lists: readonly T[]): T | undefined =>
  lists.reduce<T | undefined>((most, list) => (most === undefined || list.length > most.length ? list : most), undefined)

/** The nodes of a boundary, and what starts them. */
export const inBoundary = (analysis: Analysis, { scope, edges, root }: Boundary): Behind => [
  ...nodesAt(analysis, root < 0 ? scope : [root, ...scope]),
  ...edgesAt(analysis, edges),
]

export const inLargestBoundary = ({ analysis }: Compared): Behind => {
  const scope = longest(analysis.boundaries.scopes)
  const boundary = analysis.boundaries.list.find((one) => one.scope === scope)
  return boundary === undefined ? [] : inBoundary(analysis, boundary)
}

export const inLargestIsland = ({ analysis }: Compared): Behind => nodesAt(analysis, longest(analysis.synchrony.groups) ?? [])

/** The worst node, and those that stop or wait with it. */
export const aroundWorstNode = ({ analysis, blast }: Compared): Behind => {
  const [worst] = [...blast].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  return worst === '' ? [] : withNode(analysis, worst)
}

/** A node, and those that stop or wait when it is down. */
export const withNode = (analysis: Analysis, id: string): Behind => {
  const node = analysis.graph.nodeAt.get(id)
  if (node === undefined) return []
  const { stopped, waiting } = impactOf([node], analysis)
  return nodesAt(analysis, new Set([node, ...stopped, ...waiting]))
}

/** Nodes and edges of one of the longest chains of synchronous calls; of a cycle, all of it. */
export const alongLongestChain = ({ analysis }: Compared): Behind => {
  const { graph, traits, synchrony } = analysis
  const works = (n: number | undefined): boolean => traits.nodes[n ?? -1]?.working === true
  const calls = synchrony.style.flatMap((style, e) =>
    style === 'synchronous' && works(graph.source[e]) && works(graph.target[e])
      ? [{ e, from: graph.source[e] ?? 0, to: graph.target[e] ?? 0 }]
      : [],
  )
  const depthOf = (n: number): number => synchrony.depth[n] ?? 0
  const start = calls.reduce((deepest, { from }) => (depthOf(from) > depthOf(deepest) ? from : deepest), 0)
  if (depthOf(start) === 0) return []
  const found: string[] = []
  for (let at = start; ;) {
    const component = synchrony.component[at]
    found.push(...nodesWhere((n) => synchrony.component[n] === component)({ analysis }))
    const left = depthOf(at)
    const next = calls.find(({ from, to }) => synchrony.component[from] === component && depthOf(to) === left - 1)
    if (next === undefined) return found
    found.push(...edgesAt(analysis, [next.e]))
    at = next.to
  }
}
