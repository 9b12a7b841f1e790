import type { ModelEdge } from '../schema/model'

/** Which of the edges between the same two nodes this is: steps from the middle, …, -1, 0, 1, … or halves for an even number. */
export type Fan = { readonly step: number; readonly of: number }

export const ALONE: Fan = { step: 0, of: 1 }

const cache = new WeakMap<readonly ModelEdge[], ReadonlyMap<string, Fan>>()

const pairKey = ({ source, target }: ModelEdge): string => (source < target ? `${source} ${target}` : `${target} ${source}`)

const spread = (edges: readonly ModelEdge[]): ReadonlyMap<string, Fan> => {
  const pairs = new Map<string, ModelEdge[]>()
  for (const edge of edges) {
    const key = pairKey(edge)
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [edge])
    else pair.push(edge)
  }
  const fans = new Map<string, Fan>()
  for (const pair of pairs.values()) {
    if (pair.length === 1) continue
    pair.sort((a, b) => (a.id < b.id ? -1 : 1))
    pair.forEach((edge, at) => fans.set(edge.id, { step: at - (pair.length - 1) / 2, of: pair.length }))
  }
  return fans
}

/** Where each edge lies in the fan of those between its two nodes, whichever way they point. Linear, once for a list of edges. */
export const edgeFans = (edges: readonly ModelEdge[]): ((edge: ModelEdge) => Fan) => {
  let fans = cache.get(edges)
  if (fans === undefined) cache.set(edges, (fans = spread(edges)))
  return (edge) => fans.get(edge.id) ?? ALONE
}
