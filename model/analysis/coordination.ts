import type { GraphIndex } from '../graph/graphIndex'
import { setsOf, unionFind } from '../graph/components'
import type { EdgeTraits, NodeTraits, Traits } from './traits'

export type CoordinationStyle = 'orchestration' | 'choreography' | 'hybrid' | 'request-chain' | 'none'

export type WorkflowFacts = {
  readonly id: string
  /** Undefined for the ones found by connection, which have no name. */
  readonly name: string | undefined
  /** Edge indices, ascending. */
  readonly edges: readonly number[]
  readonly orchestrated: number
  readonly choreographed: number
  readonly other: number
  readonly style: CoordinationStyle
}

export type Coordination = {
  /** By node: 1 where it conducts two or more working nodes and waits for their answers. */
  readonly orchestrator: Uint8Array
  /** By node: what it makes happen elsewhere (section 2.8). */
  readonly effects: Int32Array
  /** By node: 1 where a direct edge out with a reply goes to slow work (section 2.8). */
  readonly waits: Uint8Array
  /** In the order of their ids. */
  readonly workflows: readonly WorkflowFacts[]
}

/** Distinct working nodes, other than the source, that it waits for on the direct path. */
export const conducted = (
  node: number,
  graph: GraphIndex,
  { nodes, edges }: Traits,
  counts: (edge: EdgeTraits) => boolean = () => true,
): ReadonlySet<number> => {
  const targets = new Set<number>()
  for (let i = graph.out.start[node] as number; i < (graph.out.start[node + 1] as number); i++) {
    const edge = edges[graph.out.edges[i] as number] as EdgeTraits
    if (edge.direct && edge.reply !== 'none' && edge.target !== node && (nodes[edge.target] as NodeTraits).working && counts(edge))
      targets.add(edge.target)
  }
  return targets
}

/** Does it conduct at least two? Asked of every node, so without building the set. */
const conductsSeveral = (node: number, graph: GraphIndex, { nodes, edges }: Traits): boolean => {
  let first = -1
  for (let i = graph.out.start[node] as number; i < (graph.out.start[node + 1] as number); i++) {
    const edge = edges[graph.out.edges[i] as number] as EdgeTraits
    if (!edge.direct || edge.reply === 'none' || edge.target === node || !(nodes[edge.target] as NodeTraits).working) continue
    if (first !== -1 && edge.target !== first) return true
    first = edge.target
  }
  return false
}

const isEffect = (edge: EdgeTraits, target: NodeTraits): boolean =>
  edge.coordination
    ? edge.direct && !edge.query && target.working && (edge.kind === 'rpc' || edge.reply !== 'none')
    : edge.access === 'write'

const isWait = (edge: EdgeTraits, target: NodeTraits): boolean => edge.coordination && edge.direct && edge.reply !== 'none' && target.slow

const styleFrom = (orchestrated: number, choreographed: number, other: number): CoordinationStyle => {
  if (orchestrated > 0 && choreographed > 0) return 'hybrid'
  if (orchestrated > 0) return 'orchestration'
  if (choreographed > 0) return 'choreography'
  return other > 0 ? 'request-chain' : 'none'
}

const describe = (
  id: string,
  name: string | undefined,
  members: readonly number[],
  { nodes, edges }: Traits,
  orchestrator: Uint8Array,
): WorkflowFacts => {
  let [orchestrated, choreographed, other] = [0, 0, 0]
  for (const e of members) {
    const edge = edges[e] as EdgeTraits
    const source = nodes[edge.source] as NodeTraits
    if (!edge.coordination || !edge.direct || (!source.working && source.kind !== 'store')) continue
    if (edge.reply === 'none' && edge.kind !== 'rpc') choreographed++
    else if (edge.reply !== 'none' && orchestrator[edge.source] === 1) orchestrated++
    else other++
  }
  return { id, name, edges: members, orchestrated, choreographed, other, style: styleFrom(orchestrated, choreographed, other) }
}

/** Without workflows in the file: one per weakly connected set of coordination edges, in the order of the smallest edge id. */
const connectedWorkflows = (graph: GraphIndex, { edges }: Traits): readonly (readonly number[])[] => {
  const sets = unionFind(graph.nodes.length)
  const members: number[] = []
  for (const edge of edges) {
    if (!edge.coordination) continue
    sets.union(edge.source, edge.target)
    members.push(edge.index)
  }
  return setsOf(members, (e) => sets.find((edges[e] as EdgeTraits).source))
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

const deriveWorkflows = (graph: GraphIndex, traits: Traits, orchestrator: Uint8Array): readonly WorkflowFacts[] => {
  const stated = graph.model.workflows ?? []
  if (stated.length === 0)
    return connectedWorkflows(graph, traits)
      .map((members, k) => describe(`auto:${k + 1}`, undefined, members, traits, orchestrator))
      .sort(byId)
  return [...stated].sort(byId).map((workflow) => {
    const members = [...new Set(workflow.edges)].map((edge) => graph.edgeAt.get(edge) ?? -1).filter((e) => e >= 0)
    return describe(
      workflow.id,
      workflow.name,
      members.sort((a, b) => a - b),
      traits,
      orchestrator,
    )
  })
}

/** Orchestrators and workflows (section 2.6), and what the advice asks of each node (2.8). Linear. */
export const deriveCoordination = (graph: GraphIndex, traits: Traits): Coordination => {
  const { nodes, edges } = traits
  const effects = new Int32Array(nodes.length)
  const waits = new Uint8Array(nodes.length)
  for (const edge of edges) {
    const target = nodes[edge.target] as NodeTraits
    if (isEffect(edge, target)) effects[edge.source] = (effects[edge.source] as number) + 1
    if (isWait(edge, target)) waits[edge.source] = 1
  }
  const orchestrator = new Uint8Array(nodes.length)
  for (const node of nodes) if (node.working && conductsSeveral(node.index, graph, traits)) orchestrator[node.index] = 1
  return { orchestrator, effects, waits, workflows: deriveWorkflows(graph, traits, orchestrator) }
}
