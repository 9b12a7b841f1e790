import type { Analysis } from '../analysis/analyze'
import { edgeOf, named } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf, type Adjacency } from '../graph/graphIndex'
import { allOf, andProtected, madeReliable, type Holder } from './edits'
import type { Suggestion } from './finding'
import { offer, type Candidate } from './offer'

const TITLES: Record<Holder, (node: NodeTraits, some: number) => string> = {
  callee: (node) => `Let ${named(node)} accept its work durably before it answers`,
  caller: (node, some) =>
    some === 1
      ? `Let the caller of ${named(node)} record the call until it is done`
      : `Let every caller of ${named(node)} record its call until it is done`,
  channel: (node) => `Make what reaches ${named(node)} durable, acknowledged after the work`,
}

/** The ways to give a durable trigger to all of the edges that reach a node and need one. */
export const durablyReached = (
  node: NodeTraits,
  into: Adjacency,
  needs: (edge: EdgeTraits) => boolean,
  analysis: Analysis,
): readonly Suggestion[] => {
  const edges = [...edgesOf(into, node.index)].map((e) => edgeOf(analysis, e)).filter(needs)
  const candidate = (holder: Holder): Candidate | undefined => {
    const commands = allOf(edges.map((edge) => madeReliable(edge, edge.kind === 'rpc' ? holder : 'channel', analysis)))
    return andProtected(
      node,
      commands && { title: TITLES[holder](node, edges.length), commands, mayRaise: ['boundary/retry-inside-wait', 'synchrony/long-chain'] },
    )
  }
  return edges.some(({ kind }) => kind === 'rpc')
    ? offer(analysis, candidate('callee'), candidate('caller'))
    : offer(analysis, candidate('channel'))
}
