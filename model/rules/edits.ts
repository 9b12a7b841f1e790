import type { Analysis } from '../analysis/analyze'
import { named, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { technologyById } from '../catalog/catalog'
import type { Command, Patch } from '../graph/commands'
import type { EdgeKind, ModelEdge, ProgressControl } from '../schema/model'
import { repeatsOnceReliable, type Candidate } from './offer'

/** Who would durably hold the trigger of an edge. */
export type Holder = 'caller' | 'callee' | 'channel'

const PROTECTIONS: Record<Exclude<ProgressControl, 'transactional'>, (node: NodeTraits) => string> = {
  tolerant: (node) => `State that a repeat of ${named(node)} does no harm`,
  idempotent: (node) =>
    node.external
      ? `Send ${named(node)} an idempotency key, so that a repeat has no further effect`
      : `Make ${named(node)} idempotent, so that a repeat has no further effect`,
  'durable-log': (node) => `Let ${named(node)} record its finished steps durably and resume after them`,
}

/** Adds a control to those a node has. A durable log needs control flow that a replay can follow. */
export const protect = (node: NodeTraits, control: Exclude<ProgressControl, 'transactional'>): Candidate | undefined => {
  if (control === 'durable-log' && node.node.controlFlow === 'nondeterministic') return undefined
  const progress = [...(node.progress ?? []), control]
  return { title: PROTECTIONS[control](node), commands: [{ type: 'setNode', id: node.id, patch: { progress } }] }
}

export const setEdge = (edge: EdgeTraits, patch: Patch<ModelEdge>): Command => ({ type: 'setEdge', id: edge.id, patch })

/** A technology that cannot carry an edge of this kind, or not durably, is taken off the edge. */
const withoutUnfit = (edge: EdgeTraits, kind: EdgeKind): Patch<ModelEdge> => {
  const technology = edge.edge.technology === undefined ? undefined : technologyById(edge.edge.technology)
  if (technology === undefined) return {}
  const fits =
    (kind === edge.kind || technology.fits.edges.includes(kind)) && (kind === 'rpc' || technology.implies.edge?.trigger !== 'none')
  return fits ? {} : { technology: null }
}

/** Another kind for an edge that keeps everything else, also a trigger that its technology implied. */
export const changedKind = (edge: EdgeTraits, kind: 'queue' | 'topic'): Command =>
  setEdge(edge, { kind, ...withoutUnfit(edge, kind), ...(edge.trigger === 'none' ? { trigger: 'none' } : {}) })

/** The channel keeps its messages until they are taken; a technology that keeps them in memory is taken off. */
export const durableChannel = (edge: EdgeTraits): Patch<ModelEdge> => ({ trigger: 'channel', ...withoutUnfit(edge, edge.kind) })

/** Gives an edge a durable trigger that starts the work again; undefined where that would let a third party's effect repeat. */
export const madeReliable = (edge: EdgeTraits, holder: Holder, analysis: Analysis): Command | undefined => {
  if (repeatsOnceReliable(edge, analysis)) return undefined
  if (edge.kind === 'rpc') return setEdge(edge, { trigger: holder === 'callee' ? 'callee' : 'caller' })
  const durable = edge.trigger === 'none' ? durableChannel(edge) : {}
  return setEdge(edge, {
    ...durable,
    ...(holder === 'caller' ? { trigger: 'caller' } : {}),
    ...(edge.ack === 'on-receipt' ? { ack: 'after-work' } : {}),
  })
}

/** A node that is to be retried from now on must bear that: where nothing protects it, the edit makes it idempotent as well. */
export const andProtected = (node: NodeTraits, candidate: Candidate | undefined): Candidate | undefined => {
  const protection = node.progressable === 'no' ? protect(node, 'idempotent') : undefined
  if (candidate === undefined) return undefined
  const { title, commands, mayRaise = [] } = candidate
  return {
    title: protection === undefined ? title : `${title}, and make ${named(node)} idempotent`,
    commands: [...commands, ...(protection?.commands ?? [])],
    mayRaise: [...mayRaise, 'progress/unstated', 'boundary/overlap', 'trigger/partly-covered'],
  }
}

/** The same where one of the edited edges leads back to the node it starts from. */
export const andProtectedFromItself = (
  node: NodeTraits,
  edges: readonly EdgeTraits[],
  candidate: Candidate | undefined,
): Candidate | undefined => (edges.some(({ target }) => target === node.index) ? andProtected(node, candidate) : candidate)

/** All or none: undefined where one of them is. */
export const allOf = (commands: readonly (Command | undefined)[]): readonly Command[] | undefined => {
  const possible = commands.filter((command) => command !== undefined)
  return possible.length === commands.length && possible.length > 0 ? possible : undefined
}

/** What turns the edge into a channel that nobody waits on; undefined for a question, and where a third party's effect could repeat. */
const asChannel = (edge: EdgeTraits, kind: 'queue' | 'topic', analysis: Analysis): Patch<ModelEdge> | undefined => {
  if (edge.query || repeatsOnceReliable(edge, analysis)) return undefined
  return {
    kind,
    reply: 'none',
    trigger: edge.trigger === 'caller' ? 'caller' : 'channel',
    ...(edge.kind === 'rpc' && edge.channel !== undefined ? { channel: null } : {}),
    ...withoutUnfit(edge, kind),
  }
}

/** Says what happened instead of asking for it: an event on a topic, which nobody waits for. */
export const asEvent = (edge: EdgeTraits, analysis: Analysis): Command | undefined => {
  const patch = asChannel(edge, 'topic', analysis)
  return patch === undefined ? undefined : setEdge(edge, { ...patch, message: 'event' })
}

/** Hands the work over through a durable queue and goes on. */
export const asHandOver = (edge: EdgeTraits, analysis: Analysis): Command | undefined => {
  const patch = asChannel(edge, 'queue', analysis)
  return patch === undefined
    ? undefined
    : setEdge(edge, { ...patch, ...(edge.kind === 'rpc' ? {} : { channel: null }), message: 'command' })
}

/** An id that nothing has yet, after the one it belongs to. */
const freshId = (base: string, taken: ReadonlyMap<string, number>): string => {
  const start = base.slice(0, 56)
  let id = start
  for (let k = 2; taken.has(id); k++) id = `${start}-${k}`
  return id
}

/** Draws what starts a node: a new timer or person, left of it. */
export const startedBy = (kind: 'timer' | 'person', node: NodeTraits, { graph }: Analysis): readonly Command[] => {
  const id = freshId(`${node.id}-${kind}`, graph.nodeAt)
  const { position } = node.node
  return [
    {
      type: 'addNode',
      node: {
        id,
        kind,
        name: kind === 'timer' ? 'Timer' : 'Person',
        ...(position === undefined ? {} : { position: { x: Math.max(position.x - 280, -1_000_000), y: position.y } }),
      },
    },
    { type: 'addEdge', edge: { id: freshId(`${id}-starts`, graph.edgeAt), kind: 'rpc', source: id, target: node.id } },
  ]
}

/** The working nodes that are ours to mend: all but third parties. */
export const isOwnWork = (node: NodeTraits): boolean => node.working && !node.external

/** The progress controls that make a retry safe, cheapest first; what only a person can know comes first where nothing is stated. */
export const protections = (node: NodeTraits): readonly (Candidate | undefined)[] => [
  node.progressable === 'unstated' ? protect(node, 'tolerant') : undefined,
  protect(node, 'idempotent'),
  protect(node, 'durable-log'),
]

export const sourceOf = (edge: EdgeTraits, analysis: Analysis): NodeTraits => nodeOf(analysis, edge.source)
export const targetOf = (edge: EdgeTraits, analysis: Analysis): NodeTraits => nodeOf(analysis, edge.target)
