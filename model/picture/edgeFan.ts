import type { ModelEdge } from '../schema/model'

/** Which of the edges between the same two nodes this is: steps from the middle, …, -1, 0, 1, … or halves for an even number. */
export type Fan = { readonly step: number; readonly of: number }

export const ALONE: Fan = { step: 0, of: 1 }

const cache = new WeakMap<object, ReadonlyMap<string, Fan>>()

/** The ends of an edge as they are drawn: a collapsed group may stand for a node. */
export type EndOf = (node: string) => string

const itself: EndOf = (node) => node

const pairKey = (edge: ModelEdge, endOf: EndOf): string => {
  const [source, target] = [endOf(edge.source), endOf(edge.target)]
  return source < target ? `${source} ${target}` : `${target} ${source}`
}

const spread = (edges: readonly ModelEdge[], endOf: EndOf): ReadonlyMap<string, Fan> => {
  const pairs = new Map<string, ModelEdge[]>()
  for (const edge of edges) {
    const key = pairKey(edge, endOf)
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

/**
 * Where each edge lies in the fan of those between its two ends, whichever way they point. Linear, once for a list of edges; where
 * ends are not what the edges say, once for an `endOf`.
 */
export const edgeFans = (edges: readonly ModelEdge[], endOf: EndOf = itself): ((edge: ModelEdge) => Fan) => {
  const key = endOf === itself ? edges : endOf
  let fans = cache.get(key)
  if (fans === undefined) cache.set(key, (fans = spread(edges, endOf)))
  return (edge) => fans.get(edge.id) ?? ALONE
}
