import type { Analysis } from '../analysis/analyze'
import type { Style } from '../analysis/synchrony'
import { edgesOf } from '../graph/graphIndex'
import { count } from '../schema/count'
import { edgeIds, edgesById, nodeIds, nodesById, type ById } from './byId'

export type SynchronyNodeMark = {
  /** Which set of nodes it must be up together with. */
  readonly island: number | null
  /** Calls in the longest chain that starts here. */
  readonly depth: number
  readonly cycle: number | null
}

export type SynchronyEdgeMark = { readonly style: Style; readonly island: number | null; readonly cycle: number | null }

/** A longest chain of calls from a node that nobody holds up a call into. */
export type Chain = { readonly head: string; readonly calls: number; readonly nodes: readonly string[]; readonly edges: readonly string[] }

export type SynchronyMarks = {
  readonly nodes: ById<SynchronyNodeMark>
  readonly edges: ById<SynchronyEdgeMark>
  readonly islands: readonly (readonly string[])[]
  readonly cycles: readonly (readonly string[])[]
  /** Longest first. */
  readonly chains: readonly Chain[]
}

/** For each node, which of the sets holds it; -1 where none does. */
const memberOf = (sets: readonly (readonly number[])[], nodes: number): Int32Array => {
  const of = new Int32Array(nodes).fill(-1)
  sets.forEach((set, i) => {
    for (const node of set) of[node] = i
  })
  return of
}

const orNull = (index: number | undefined): number | null => (index === undefined || index < 0 ? null : index)

const isCall = (e: number, { graph, traits, synchrony }: Analysis): boolean =>
  synchrony.style[e] === 'synchronous' &&
  traits.nodes[graph.source[e] as number]?.working === true &&
  traits.nodes[graph.target[e] as number]?.working === true

/** Down to where a call leaves the component one step nearer the end; breadth first inside a cycle. */
const nextSteps = (from: number, analysis: Analysis): readonly number[] => {
  const { graph, synchrony } = analysis
  const cameBy = new Map<number, number>([[from, -1]])
  for (const node of cameBy.keys())
    for (const e of edgesOf(graph.out, node)) {
      const target = graph.target[e] as number
      if (!isCall(e, analysis) || cameBy.has(target)) continue
      if (synchrony.component[target] === synchrony.component[from]) cameBy.set(target, e)
      else if (synchrony.depth[target] === (synchrony.depth[from] as number) - 1) {
        const path = [e]
        for (let by = cameBy.get(node) ?? -1; by >= 0; by = cameBy.get(graph.source[by] as number) ?? -1) path.unshift(by)
        return path
      }
    }
  return []
}

const chainFrom = (head: number, analysis: Analysis): Chain => {
  const edges: number[] = []
  for (let at = head; (analysis.synchrony.depth[at] as number) > 0; at = analysis.graph.target[edges.at(-1) as number] as number)
    edges.push(...nextSteps(at, analysis))
  const nodes = [head, ...edges.map((e) => analysis.graph.target[e] as number)]
  return {
    head: nodeIds([head], analysis)[0] ?? '',
    calls: analysis.synchrony.depth[head] as number,
    nodes: nodeIds(nodes, analysis),
    edges: edgeIds(edges, analysis),
  }
}

/** No call into it from outside its own cycle; of a cycle, its first node stands for all. */
const isHead = (n: number, heads: ReadonlySet<number>, analysis: Analysis): boolean => {
  const { graph, synchrony } = analysis
  const own = synchrony.component[n] as number
  return heads.has(own) && !edgesOf(graph.in, n).some((e) => isCall(e, analysis) && synchrony.component[graph.source[e] as number] !== own)
}

const chainsOf = (analysis: Analysis): readonly Chain[] => {
  const { synchrony, traits } = analysis
  const called = new Set<number>()
  for (const { index, source, target } of traits.edges)
    if (isCall(index, analysis) && synchrony.component[source] !== synchrony.component[target])
      called.add(synchrony.component[target] as number)
  const open = new Set(
    traits.nodes
      .filter(({ index }) => (synchrony.depth[index] as number) > 0)
      .map(({ index }) => synchrony.component[index] as number)
      .filter((component) => !called.has(component)),
  )
  const chains: Chain[] = []
  for (const { index } of traits.nodes) {
    if (!isHead(index, open, analysis)) continue
    open.delete(synchrony.component[index] as number)
    chains.push(chainFrom(index, analysis))
  }
  return chains.sort((a, b) => b.calls - a.calls)
}

export const synchronyMarks = (analysis: Analysis): SynchronyMarks => {
  const { synchrony, traits } = analysis
  const island = memberOf(synchrony.groups, traits.nodes.length)
  const cycle = memberOf(synchrony.cycles, traits.nodes.length)
  const shared = (sets: Int32Array, e: number): number | null => {
    const edge = traits.edges[e]
    return edge !== undefined && isCall(e, analysis) && sets[edge.source] === sets[edge.target] ? orNull(sets[edge.source]) : null
  }
  return {
    nodes: nodesById(analysis, ({ index, working }) =>
      working ? { island: orNull(island[index]), depth: synchrony.depth[index] as number, cycle: orNull(cycle[index]) } : undefined,
    ),
    edges: edgesById(analysis, ({ index }) => {
      const style = synchrony.style[index]
      return style === null || style === undefined ? undefined : { style, island: shared(island, index), cycle: shared(cycle, index) }
    }),
    islands: synchrony.groups.map((group) => nodeIds(group, analysis)),
    cycles: synchrony.cycles.map((group) => nodeIds(group, analysis)),
    chains: chainsOf(analysis),
  }
}

/** “2 groups that must be up together, longest chain 3 calls, 1 cycle”. */
export const synchronySummary = ({ synchrony: { groups, cycles, depth } }: Analysis): string => {
  if (groups.length === 0 && cycles.length === 0) return 'No node waits for another one'
  const longest = depth.reduce((most, one) => Math.max(most, one), 0)
  const parts = [`${count(groups.length, 'group')} that must be up together`]
  if (longest > 0) parts.push(`longest chain ${count(longest, 'call')}`)
  if (cycles.length > 0) parts.push(count(cycles.length, 'cycle'))
  return parts.join(', ')
}
