import type { Adjacency } from '../graph/graphIndex'
import type { Analysis } from './analyze'
import type { EdgeTraits, NodeTraits } from './traits'

/** What happens while some nodes are down (section 2.5). Lists are node indices, ascending. */
export type Impact = {
  readonly down: readonly number[]
  readonly stopped: readonly number[]
  readonly waiting: readonly number[]
  readonly starved: readonly number[]
  /** Boundary indices: who starts the work again. */
  readonly retries: readonly number[]
  readonly duplicatesAtRisk: readonly number[]
}

const ascending = (set: Iterable<number>): number[] => [...set].sort((a, b) => a - b)

/** Every node reached from the seeds; the seeds are part of the answer. */
const reach = (seeds: Iterable<number>, lists: readonly Adjacency[], next: (edge: number) => number): Set<number> => {
  const reached = new Set(seeds)
  for (const node of reached) {
    for (const list of lists)
      for (let i = list.start[node] as number; i < (list.start[node + 1] as number); i++) {
        const to = next(list.edges[i] as number)
        if (to >= 0) reached.add(to)
      }
  }
  return reached
}

/** Takes the nodes down together; each must be a working node or a store. Linear. */
export const impactOf = (down: readonly number[], { graph, traits, synchrony, boundaries }: Analysis): Impact => {
  const { nodes, edges } = traits
  const blocks = (e: number): boolean => {
    const { access } = edges[e] as EdgeTraits
    return access === 'read' || access === 'write' || synchrony.style[e] === 'synchronous'
  }
  const delays = (e: number): boolean => blocks(e) || synchrony.style[e] === 'resumable' || synchrony.style[e] === 'async-reply'
  const into = [graph.in, graph.dataIn]

  const stopped = reach(down, into, (e) => (blocks(e) ? (graph.source[e] as number) : -1))
  const halted = reach(stopped, into, (e) => (delays(e) ? (graph.source[e] as number) : -1))
  const starved = reach(halted, [graph.out], (e) => graph.target[e] as number)

  const retries = ascending(new Set(down.flatMap((node) => boundaries.of(node))))
  const atRisk = new Set<number>()
  for (const b of retries)
    for (const node of boundaries.list[b]?.scope ?? []) if ((nodes[node] as NodeTraits).progressable !== 'yes') atRisk.add(node)
  return {
    down: ascending(down),
    stopped: ascending(stopped),
    waiting: ascending(halted).filter((node) => !stopped.has(node)),
    starved: ascending(starved).filter((node) => !halted.has(node)),
    retries,
    duplicatesAtRisk: ascending(atRisk),
  }
}
