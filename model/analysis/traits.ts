import { technologyById } from '../catalog/catalog'
import { degree, type GraphIndex } from '../graph/graphIndex'
import {
  isWorkingKind,
  nameOf,
  type Access,
  type Ack,
  type Duration,
  type EdgeKind,
  type Message,
  type ModelEdge,
  type ModelNode,
  type NodeKind,
  type Path,
  type ProgressControl,
  type Reply,
  type Tiers,
  type Trigger,
  type Workload,
} from '../schema/model'

/** Can the work be repeated without harm? `unstated` where the drawing does not say. */
export type Progressable = 'yes' | 'no' | 'unstated'

/** Where a value comes from: the file, the technology's catalogue entry, the kind's default, or the one inference of section 1. */
export type Origin = 'stated' | 'technology' | 'kind' | 'inferred' | 'group' | 'not-stated'

/** A node with every default filled in (semantics, section 1, “Where defaults come from”). */
export type NodeTraits = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly kind: NodeKind
  readonly node: ModelNode
  /** In W: does work. */
  readonly working: boolean
  readonly external: boolean
  readonly team: string | undefined
  /** Undefined where not stated. Empty on nodes that do no work. */
  readonly progress: readonly ProgressControl[] | undefined
  readonly progressOrigin: Origin
  /** Null on nodes that do no work. */
  readonly progressable: Progressable | null
  readonly durableLog: boolean
  readonly duration: Duration
  /** Duration `long` or `human`. */
  readonly slow: boolean
  readonly joins: boolean
  readonly workload: Workload | undefined
  readonly tiers: Tiers | undefined
}

/** An edge with every default filled in. `access` is null on coordination edges. */
export type EdgeTraits = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly kind: EdgeKind
  readonly edge: ModelEdge
  readonly source: number
  readonly target: number
  readonly coordination: boolean
  readonly message: Message
  readonly query: boolean
  readonly reply: Reply
  readonly trigger: Trigger
  readonly ack: Ack
  readonly path: Path
  readonly direct: boolean
  readonly channel: string | undefined
  readonly access: Access | null
}

export type Traits = { readonly nodes: readonly NodeTraits[]; readonly edges: readonly EdgeTraits[] }

const DEFAULT_DURATION: Partial<Record<NodeKind, Duration>> = { agent: 'long', person: 'human' }

/** Stated team, else that of the nearest enclosing group that has one. */
const teamOf = (node: ModelNode, groups: GraphIndex['groups']): string | undefined => {
  if (node.team !== undefined) return node.team
  let group = node.group === undefined ? undefined : groups.get(node.group)
  while (group !== undefined) {
    if (group.team !== undefined) return group.team
    group = group.parent === undefined ? undefined : groups.get(group.parent)
  }
  return undefined
}

const progressableOf = (progress: readonly ProgressControl[] | undefined): Progressable => {
  if (progress === undefined) return 'unstated'
  return progress.includes('tolerant') || progress.includes('idempotent') || progress.includes('durable-log') ? 'yes' : 'no'
}

const TOLERANT: readonly ProgressControl[] = ['tolerant']
const DURABLE_LOG: readonly ProgressControl[] = ['durable-log']

/** Only ever asked, changes nothing: all coordination edges are queries, and no data edge out but reads. */
const isReadOnly = (n: number, graph: GraphIndex, edges: readonly EdgeTraits[]): boolean => {
  if (degree(graph.in, n) === 0) return false
  for (const list of [graph.in, graph.out])
    for (let i = list.start[n] as number; i < (list.start[n + 1] as number); i++)
      if (!(edges[list.edges[i] as number] as EdgeTraits).query) return false
  for (let i = graph.dataOut.start[n] as number; i < (graph.dataOut.start[n + 1] as number); i++)
    if ((edges[graph.dataOut.edges[i] as number] as EdgeTraits).access !== 'read') return false
  return true
}

const progressOf = (
  node: ModelNode,
  n: number,
  graph: GraphIndex,
  edges: readonly EdgeTraits[],
): [readonly ProgressControl[] | undefined, Origin] => {
  if (node.progress !== undefined) return [node.progress, 'stated']
  const implied = node.technology === undefined ? undefined : technologyById(node.technology)?.implies.node?.progress
  if (implied !== undefined) return [implied, 'technology']
  if (node.kind === 'stream-job') return [DURABLE_LOG, 'kind']
  return isReadOnly(n, graph, edges) ? [TOLERANT, 'inferred'] : [undefined, 'not-stated']
}

const NONE: readonly ProgressControl[] = []

const resolveNode = (node: ModelNode, n: number, graph: GraphIndex, edges: readonly EdgeTraits[]): NodeTraits => {
  const { kind } = node
  const working = isWorkingKind(kind)
  const [progress, progressOrigin] = working ? progressOf(node, n, graph, edges) : [NONE, 'kind' as const]
  const implied = kind === 'store' && node.technology !== undefined ? technologyById(node.technology)?.implies.node : undefined
  const duration = node.duration ?? DEFAULT_DURATION[kind] ?? 'short'
  return {
    index: n,
    id: node.id,
    name: nameOf(node),
    kind,
    node,
    working,
    external: kind === 'external',
    team: teamOf(node, graph.groups),
    progress,
    progressOrigin,
    progressable: working ? progressableOf(progress) : null,
    durableLog: working && progress !== undefined && progress.includes('durable-log'),
    duration,
    slow: duration !== 'short',
    joins: node.joins === true,
    workload: node.workload ?? implied?.workload,
    tiers: node.tiers ?? implied?.tiers,
  }
}

const triggerOf = (edge: ModelEdge): Trigger => {
  if (edge.trigger !== undefined) return edge.trigger
  if (edge.kind === 'rpc' || edge.kind === 'data') return 'none'
  const implied = edge.technology === undefined ? undefined : technologyById(edge.technology)?.implies.edge?.trigger
  return implied ?? 'channel'
}

const resolveEdge = (edge: ModelEdge, e: number, graph: GraphIndex): EdgeTraits => {
  const { kind } = edge
  const message = edge.message ?? (kind === 'topic' ? 'event' : 'command')
  const path = edge.path ?? 'direct'
  return {
    index: e,
    id: edge.id,
    name: edge.name ?? edge.channel ?? edge.id,
    kind,
    edge,
    source: graph.source[e] as number,
    target: graph.target[e] as number,
    coordination: kind !== 'data',
    message,
    query: message === 'query',
    reply: edge.reply ?? (kind === 'rpc' ? 'awaited' : 'none'),
    trigger: triggerOf(edge),
    ack: edge.ack ?? 'after-work',
    path,
    direct: path === 'direct',
    channel: edge.channel === '' ? undefined : edge.channel,
    access: kind === 'data' ? (edge.access ?? 'write') : null,
  }
}

/** Fills every default. Linear. */
export const resolveTraits = (graph: GraphIndex): Traits => {
  const edges = graph.edges.map((edge, e) => resolveEdge(edge, e, graph))
  return { nodes: graph.nodes.map((node, n) => resolveNode(node, n, graph, edges)), edges }
}
