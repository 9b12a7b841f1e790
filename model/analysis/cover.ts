import type { GraphIndex } from '../graph/graphIndex'
import type { Boundaries } from './boundaries'
import type { EdgeTraits, NodeTraits, Traits } from './traits'
import type { Triggers } from './triggers'

/** What is sure to start a node's work again, over every way in: `durable` > `human` > `none`. */
export type Cover = 'durable' | 'human' | 'none'
export type Verdict = 'reliable' | 'human-backed' | 'retry-unsafe' | 'unstated' | 'unowned' | 'unreliable'

const LEVELS = ['none', 'human', 'durable'] as const
const NONE = 0
const HUMAN = 1
const DURABLE = 2

/** What one edge brings from a source whose own cover is already known, as a level. */
const initialLevel = (node: NodeTraits, boundaries: Boundaries): number => {
  if (node.kind === 'person') return HUMAN
  return node.working && boundaries.count[node.index] === 0 ? NONE : DURABLE
}

/**
 * cover(n) as the greatest solution of section 2.2: everything starts `durable` and is lowered along edges that only pass on
 * what their source has. Linear: a node is lowered at most twice.
 */
export const deriveCover = (graph: GraphIndex, { nodes, edges }: Traits, triggers: Triggers, boundaries: Boundaries): readonly Cover[] => {
  const level = new Uint8Array(nodes.length)
  for (const node of nodes) level[node.index] = initialLevel(node, boundaries)
  const waiting: number[] = []
  const lower = (node: NodeTraits, to: number): void => {
    if (!node.working || (level[node.index] as number) <= to) return
    level[node.index] = to
    waiting.push(node.index)
  }
  const passOn = (edge: EdgeTraits): void => {
    if (triggers.reliable[edge.index] === 1) return
    lower(nodes[edge.target] as NodeTraits, triggers.propagates[edge.index] === 1 ? (level[edge.source] as number) : NONE)
  }
  for (const edge of edges) if (edge.coordination) passOn(edge)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (let i = graph.out.start[node] as number; i < (graph.out.start[node + 1] as number); i++)
      passOn(edges[graph.out.edges[i] as number] as EdgeTraits)
  return nodes.map((_, n) => LEVELS[level[n] as number] as Cover)
}

/** The table of section 2.2. Null for nodes that do no work, and for an external that nothing in the drawing starts. */
export const verdictOf = (node: NodeTraits, cover: Cover, startedHere: boolean): Verdict | null => {
  if (!node.working || (node.external && !startedHere)) return null
  if (cover === 'none') return node.progressable === 'no' ? 'unreliable' : 'unowned'
  if (node.progressable === 'no') return 'retry-unsafe'
  if (node.progressable === 'unstated') return 'unstated'
  return cover === 'durable' ? 'reliable' : 'human-backed'
}
