import type { GraphIndex } from '../graph/graphIndex'
import type { Traits } from './traits'
import type { Triggers } from './triggers'

/**
 * By node: 1 where its work may be started more than once (semantics, section 5). A person and a timer start theirs again, a reliable
 * trigger delivers at least once, and whatever is repeated repeats what it sends. Linear.
 */
export const deriveRepeats = (graph: GraphIndex, { nodes, edges }: Traits, { reliable }: Triggers): Uint8Array => {
  const repeats = new Uint8Array(nodes.length)
  const found: number[] = []
  const add = (n: number): void => {
    if (repeats[n] === 1) return
    repeats[n] = 1
    found.push(n)
  }
  for (const { kind, index } of nodes) if (kind === 'person' || kind === 'timer') add(index)
  for (const { index, target } of edges) if (reliable[index] === 1) add(target)
  for (let n = found.pop(); n !== undefined; n = found.pop())
    for (let i = graph.out.start[n] as number; i < (graph.out.start[n + 1] as number); i++)
      add(graph.target[graph.out.edges[i] as number] as number)
  return repeats
}
