import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import { edgeOf, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import { grouped } from '../schema/grouped'

/** The calls from one node of a boundary to another over which a failure goes up, and what the boundary would hold without them. */
export type Cut = { readonly edges: readonly EdgeTraits[]; readonly left: readonly number[] }

/** A search over more than this is not worth the wait for a suggestion. */
const MOST_NODES = 60
const MOST_CALLS = 120

const startsOf = ({ root, edges }: Boundary, analysis: Analysis): readonly number[] => {
  const { graph, triggers } = analysis
  if (root < 0) return edges.map((e) => edgeOf(analysis, e).target)
  return [...edgesOf(graph.out, root)].filter((e) => triggers.propagates[e] === 1).map((e) => edgeOf(analysis, e).target)
}

const callsInside = ({ scope }: Boundary, analysis: Analysis): EdgeTraits[] =>
  scope.flatMap((n) =>
    [...edgesOf(analysis.graph.out, n)]
      .filter((e) => analysis.triggers.propagates[e] === 1 && nodeOf(analysis, analysis.graph.target[e] as number).working)
      .map((e) => edgeOf(analysis, e)),
  )

const reached = (
  starts: readonly number[],
  callsFrom: ReadonlyMap<number, readonly EdgeTraits[]>,
  without: EdgeTraits,
): readonly number[] => {
  const seen = new Set(starts)
  for (const n of seen)
    for (const call of callsFrom.get(n) ?? []) if (call.source !== without.source || call.target !== without.target) seen.add(call.target)
  return [...seen]
}

const searchCuts = (boundary: Boundary, analysis: Analysis): readonly Cut[] => {
  if (boundary.scope.length > MOST_NODES) return []
  const calls = callsInside(boundary, analysis)
  if (calls.length > MOST_CALLS) return []
  const callsFrom = grouped(calls, ({ source }) => source)
  const pairs = grouped(calls, ({ source, target }) => source * analysis.graph.nodes.length + target)
  const starts = startsOf(boundary, analysis).filter((n) => nodeOf(analysis, n).working)
  return [...pairs.values()]
    .map((edges) => ({ edges, left: reached(starts, callsFrom, edges[0] as EdgeTraits) }))
    .filter(({ left }) => left.length < boundary.scope.length)
}

/** Boundaries with the same start have the same cuts. */
const known = new WeakMap<Analysis, Map<number, readonly Cut[]>>()

/** Every way to make a boundary smaller by giving one call in it (or several between the same two nodes) a trigger of its own. */
export const cutsOf = (boundary: Boundary, analysis: Analysis): readonly Cut[] => {
  const cuts = known.get(analysis) ?? new Map<number, readonly Cut[]>()
  known.set(analysis, cuts)
  const found = cuts.get(boundary.scopeIndex) ?? searchCuts(boundary, analysis)
  cuts.set(boundary.scopeIndex, found)
  return found
}
