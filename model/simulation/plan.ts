import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { Trigger } from '../schema/model'

/**
 * What becomes of a message on its way to the target, and with it who starts the target again (semantics, section 5, “A send”):
 * `recorded` in a durable channel or on the caller's side, `accepted` durably by the callee, `called` with the caller watching the
 * outcome, or `forgotten`: attempted once, and nobody learns of a failure.
 */
export type Holding = 'recorded' | 'accepted' | 'called' | 'forgotten'

/** From when on the target's work is owed to somebody: `held` durably, `sent` at all, or as soon as the `sender`'s own work is. */
export type OwedFrom = 'held' | 'sent' | 'sender'

/** How often a node's effect is applied over repeated attempts at one invocation. */
export type Effect = 'uncounted' | 'once' | 'each-attempt'

/** Who starts a piece of work again that began here: it happens by itself, a person decides, or nobody does. */
export type Persistence = 'until-done' | 'may-give-up' | 'once'

export type EdgePlan = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly source: number
  readonly target: number
  readonly holding: Holding
  readonly owedFrom: OwedFrom
  readonly trigger: Trigger
  /** Travels through a queue or topic. */
  readonly channelled: boolean
  /** The sender goes on only when the target has completed. */
  readonly waits: boolean
  /** An in-memory channel, which may drop the message. */
  readonly droppable: boolean
}

export type NodePlan = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly role: 'person' | 'timer' | 'store' | 'worker'
  readonly effect: Effect
  /** Its effect and its sends are recorded, and a later attempt skips what is recorded. */
  readonly log: boolean
  readonly persistence: Persistence
  /** Indices of its coordination edges out, in the order of the file. */
  readonly sends: readonly number[]
  readonly hasWayIn: boolean
}

/** A model as it runs: plain data, by the node and edge index of the analysis. `edges` holds null for data edges, which start nothing. */
export type Plan = { readonly nodes: readonly NodePlan[]; readonly edges: readonly (EdgePlan | null)[] }

const holdingOf = (edge: EdgeTraits, { triggers }: Analysis): Holding => {
  if (triggers.reliable[edge.index] === 1) return edge.trigger === 'callee' ? 'accepted' : 'recorded'
  return triggers.propagates[edge.index] === 1 ? 'called' : 'forgotten'
}

const OWED_FROM: Record<Holding, OwedFrom> = { recorded: 'held', accepted: 'held', called: 'sender', forgotten: 'sent' }

const planEdge = (edge: EdgeTraits, analysis: Analysis): EdgePlan | null => {
  if (!edge.coordination) return null
  const { index, id, name, source, target, trigger } = edge
  const holding = holdingOf(edge, analysis)
  const channelled = edge.kind !== 'rpc'
  const droppable = holding === 'forgotten' && channelled && trigger === 'none'
  const waits = holding === 'called' || (holding !== 'forgotten' && edge.reply === 'awaited')
  return { index, id, name, source, target, holding, owedFrom: OWED_FROM[holding], trigger, channelled, waits, droppable }
}

const effectOf = ({ working, progress }: NodeTraits): Effect => {
  if (!working || progress?.includes('tolerant')) return 'uncounted'
  return progress?.includes('idempotent') ? 'once' : 'each-attempt'
}

const PERSISTENCE = { person: 'may-give-up', timer: 'until-done', store: 'once', worker: 'once' } as const

const planNode = (node: NodeTraits, sends: readonly number[], hasWayIn: boolean): NodePlan => {
  const { index, id, name, kind, durableLog } = node
  const role = kind === 'person' || kind === 'timer' || kind === 'store' ? kind : 'worker'
  return { index, id, name, role, effect: effectOf(node), log: durableLog, persistence: PERSISTENCE[role], sends, hasWayIn }
}

/** Reads from an analysis how the model runs. Linear. */
export const planOf = (analysis: Analysis): Plan => {
  const { graph, traits } = analysis
  const edges = traits.edges.map((edge) => planEdge(edge, analysis))
  const sends: number[][] = traits.nodes.map(() => [])
  const hasWayIn = new Set<number>()
  for (const { id } of graph.model.edges) {
    const edge = edges[graph.edgeAt.get(id) ?? -1]
    if (edge === null || edge === undefined) continue
    sends[edge.source]?.push(edge.index)
    hasWayIn.add(edge.target)
  }
  return { nodes: traits.nodes.map((node, n) => planNode(node, sends[n] ?? [], hasWayIn.has(n))), edges }
}
