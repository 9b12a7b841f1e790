import type { GraphIndex } from '../graph/graphIndex'
import { digraph, setsOf, strongComponents, unionFind, type Digraph } from '../graph/components'
import type { EdgeTraits, NodeTraits, Traits } from './traits'

/** How a coordination edge binds the two ends in time (section 2.3; Part 3, *Coupling, Synchrony and Complexity*). */
export type Style = 'synchronous' | 'resumable' | 'async-reply' | 'one-way'
/** Must a durable function stay alive while it waits (`local`), or can it suspend (`remote`)? */
export type Context = 'local' | 'remote'

export type Synchrony = {
  /** By edge; null on data edges. */
  readonly style: readonly (Style | null)[]
  readonly context: readonly (Context | null)[]
  /** By node: edges on the longest path of synchronous calls that starts there, cycles folded; 0 for nodes that do no work. */
  readonly depth: Int32Array
  /** Working nodes that must all be up at once, by node index, each ascending. */
  readonly groups: readonly (readonly number[])[]
  readonly cycles: readonly (readonly number[])[]
  /** Strong component of each node in the graph of synchronous edges between working nodes. */
  readonly component: Int32Array
}

const styleOf = (edge: EdgeTraits, source: NodeTraits): Style | null => {
  if (!edge.coordination) return null
  if (edge.reply === 'callback') return 'async-reply'
  if (edge.reply === 'none') return 'one-way'
  const resumable = edge.kind === 'rpc' ? edge.trigger === 'caller' : source.durableLog
  return resumable ? 'resumable' : 'synchronous'
}

const contextOf = (style: Style | null, source: NodeTraits): Context | null => {
  if (!source.durableLog || source.kind === 'stream-job') return null
  if (style === null || style === 'synchronous') return 'local'
  return style === 'one-way' ? null : 'remote'
}

/** Nodes by component, so that a component comes after those it calls. A counting sort: linear. */
const inComponentOrder = (component: Int32Array, count: number): Int32Array => {
  const start = new Int32Array(count + 1)
  for (const c of component) start[c + 1] = (start[c + 1] as number) + 1
  for (let c = 0; c < count; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const ordered = new Int32Array(component.length)
  for (let node = 0; node < component.length; node++) {
    const c = component[node] as number
    ordered[start[c] as number] = node
    start[c] = (start[c] as number) + 1
  }
  return ordered
}

const longestPaths = (graph: Digraph, component: Int32Array, count: number): Int32Array => {
  const ofComponent = new Int32Array(count)
  for (const node of inComponentOrder(component, count)) {
    const own = component[node] as number
    for (let i = graph.start[node] as number; i < (graph.start[node + 1] as number); i++) {
      const next = component[graph.targets[i] as number] as number
      if (next !== own) ofComponent[own] = Math.max(ofComponent[own] as number, (ofComponent[next] as number) + 1)
    }
  }
  return component.map((c) => ofComponent[c] as number)
}

/** Styles, contexts, depth, islands and cycles. Near-linear, without recursion. */
export const deriveSynchrony = (graph: GraphIndex, { nodes, edges }: Traits): Synchrony => {
  const style = edges.map((edge) => styleOf(edge, nodes[edge.source] as NodeTraits))
  const context = edges.map((edge, e) => contextOf(style[e] as Style | null, nodes[edge.source] as NodeTraits))
  const isCall = (edge: EdgeTraits): boolean =>
    style[edge.index] === 'synchronous' && (nodes[edge.source] as NodeTraits).working && (nodes[edge.target] as NodeTraits).working
  const calls = edges.filter(isCall)
  const callGraph = digraph(
    graph.nodes.length,
    calls.map((call) => call.source),
    calls.map((call) => call.target),
  )
  const { of: component, count } = strongComponents(callGraph)

  const islands = unionFind(graph.nodes.length)
  const selfCalling = new Set<number>()
  const inCall = new Uint8Array(graph.nodes.length)
  for (const { source, target } of calls) {
    if (source === target) selfCalling.add(source)
    islands.union(source, target)
    inCall[source] = inCall[target] = 1
  }
  const members: number[] = []
  for (let node = 0; node < inCall.length; node++) if (inCall[node] === 1) members.push(node)
  const cycles = setsOf(members, (n) => component[n] as number).filter((set) => set.length > 1 || selfCalling.has(set[0] as number))
  const groups = setsOf(members, islands.find).filter((set) => set.length > 1)
  return { style, context, depth: longestPaths(callGraph, component, count), groups, cycles, component }
}
