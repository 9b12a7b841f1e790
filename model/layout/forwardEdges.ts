import type { Analysis } from '../analysis/analyze'
import { degree } from '../graph/graphIndex'
import type { EdgeKind } from '../schema/model'

/** In a cycle, rather an event points backwards than a call. */
const RANK: Readonly<Record<EdgeKind, number>> = { rpc: 0, queue: 1, topic: 2, data: 3 }

/** Steps from where work starts, over every edge; nodes that nothing leads to come first. */
const depths = ({ graph, traits }: Analysis): Int32Array => {
  const depth = new Int32Array(graph.nodes.length).fill(-1)
  const queue: number[] = []
  const start = (n: number): void => {
    if (depth[n] !== -1) return
    depth[n] = 0
    queue.push(n)
  }
  const walk = (from: number): void => {
    for (let i = from; i < queue.length; i++) {
      const n = queue[i] as number
      for (const list of [graph.out, graph.dataOut])
        for (let j = list.start[n] as number; j < (list.start[n + 1] as number); j++) {
          const next = graph.target[list.edges[j] as number] as number
          if (depth[next] !== -1) continue
          depth[next] = (depth[n] as number) + 1
          queue.push(next)
        }
    }
  }
  for (const node of traits.nodes) if (node.kind === 'person' || node.kind === 'timer') start(node.index)
  for (const node of traits.nodes) if (degree(graph.in, node.index) === 0 && node.kind !== 'store') start(node.index)
  walk(0)
  for (const node of traits.nodes) {
    const from = queue.length
    start(node.index)
    walk(from)
  }
  return depth
}

/**
 * The edges that a drawing from left to right can follow: without those that would close a cycle. Calls are kept before events, and
 * what is nearer to the start before what is farther. The product of nodes and edges.
 */
export const forwardEdges = (analysis: Analysis): ReadonlySet<number> => {
  const { graph, traits } = analysis
  const depth = depths(analysis)
  const order = traits.edges
    .map((edge) => edge.index)
    .sort((a, b) => {
      const [first, second] = [traits.edges[a], traits.edges[b]]
      if (first === undefined || second === undefined) return 0
      return RANK[first.kind] - RANK[second.kind] || (depth[first.source] ?? 0) - (depth[second.source] ?? 0) || a - b
    })
  const next: number[][] = graph.nodes.map(() => [])
  const seen = new Int32Array(graph.nodes.length)
  const reaches = (from: number, to: number, stamp: number): boolean => {
    const stack = [from]
    for (let n = stack.pop(); n !== undefined; n = stack.pop()) {
      if (n === to) return true
      if (seen[n] === stamp) continue
      seen[n] = stamp
      stack.push(...(next[n] ?? []))
    }
    return false
  }
  const forward = new Set<number>()
  order.forEach((e, at) => {
    const [source, target] = [graph.source[e] as number, graph.target[e] as number]
    if (reaches(target, source, at + 1)) return
    forward.add(e)
    next[source]?.push(target)
  })
  return forward
}
