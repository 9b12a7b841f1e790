import type { Analysis } from './analyze'
import type { Adjacency } from '../graph/graphIndex'

/** Edges over which a node that is down stops (`stops`), or at least delays (`delays`), whoever is at their source. */
const reachOf = ({ traits, synchrony }: Analysis): { readonly stops: Uint8Array; readonly delays: Uint8Array } => {
  const stops = Uint8Array.from(traits.edges, ({ access }, e) =>
    access === 'read' || access === 'write' || synchrony.style[e] === 'synchronous' ? 1 : 0,
  )
  const delays = stops.map((stop, e) => (stop === 1 || synchrony.style[e] === 'resumable' || synchrony.style[e] === 'async-reply' ? 1 : 0))
  return { stops, delays }
}

/**
 * For each node that can fail, by id: how many others are stopped by it or wait for it (section 2.5). The same numbers as asking
 * `impactOf` for each, without what else that tells; linear in the sum of the answers.
 */
export const blastRadii = (analysis: Analysis): ReadonlyMap<string, number> => {
  const { graph, traits } = analysis
  const { stops, delays } = reachOf(analysis)
  const seen = new Int32Array(traits.nodes.length).fill(-1)
  const reached: number[] = []

  const spread = (list: Adjacency, node: number, by: Uint8Array, stamp: number): void => {
    for (let i = list.start[node] as number; i < (list.start[node + 1] as number); i++) {
      const edge = list.edges[i] as number
      const source = graph.source[edge] as number
      if (by[edge] === 0 || seen[source] === stamp) continue
      seen[source] = stamp
      reached.push(source)
    }
  }
  const walk = (by: Uint8Array, stamp: number): void => {
    for (let i = 0; i < reached.length; i++) {
      spread(graph.in, reached[i] as number, by, stamp)
      spread(graph.dataIn, reached[i] as number, by, stamp)
    }
  }

  const radii = new Map<string, number>()
  for (const { index, id, working, kind } of traits.nodes) {
    if (!working && kind !== 'store') continue
    reached.length = 0
    reached.push(index)
    seen[index] = index
    walk(stops, index)
    walk(delays, index)
    radii.set(id, reached.length - 1)
  }
  return radii
}
