import type { Analysis } from '../../analysis/analyze'

/** Derives something once for an analysis. */
export const perAnalysis = <T>(derive: (analysis: Analysis) => T): ((analysis: Analysis) => T) => {
  const known = new WeakMap<Analysis, { readonly value: T }>()
  return (analysis) => {
    let found = known.get(analysis)
    if (found === undefined) known.set(analysis, (found = { value: derive(analysis) }))
    return found.value
  }
}

export const nodeIdAt = ({ graph }: Analysis, n: number): string => graph.nodes[n]?.id ?? ''
export const edgeIdAt = ({ graph }: Analysis, e: number): string => graph.edges[e]?.id ?? ''

/** Indices of nodes by their ids, ascending. */
export const indicesOf = (ids: readonly string[], { graph }: Analysis): readonly number[] =>
  ids.flatMap((id) => graph.nodeAt.get(id) ?? []).sort((a, b) => a - b)
