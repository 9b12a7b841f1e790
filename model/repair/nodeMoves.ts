import type { Analysis } from '../analysis/analyze'
import { named, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { degree, edgesOf } from '../graph/graphIndex'
import type { Command } from '../graph/commands'
import { protect, startedBy } from '../rules/edits'
import type { Move } from './move'

type NodeMoves = Record<'protecting' | 'durableLog' | 'engine' | 'inbox' | 'starting', (node: number) => readonly Move[]>

/** The edits of nodes, and of what starts them. */
export const nodeMoves = (analysis: Analysis, distance: readonly number[]): NodeMoves => {
  const { graph, traits } = analysis
  const at = (n: number): NodeTraits => nodeOf(analysis, n)
  const order = (node: NodeTraits, rank: number): number => (distance[node.index] ?? traits.nodes.length) * 10 + rank
  const edgesAt = (list: 'in' | 'out', n: number): readonly EdgeTraits[] =>
    Array.from(edgesOf(graph[list], n), (e) => traits.edges[e] as EdgeTraits)
  const isOpenCall = (edge: EdgeTraits): boolean => edge.kind === 'rpc' && edge.trigger === 'none'

  /** Work that reaches out is more likely to be made idempotent than to be harmless. */
  const changesSomething = (node: NodeTraits): boolean =>
    edgesOf(graph.dataOut, node.index).some((e) => traits.edges[e]?.access === 'write') ||
    edgesAt('out', node.index).some(({ query }) => !query)

  const control = (node: NodeTraits, which: 'tolerant' | 'idempotent', rank: number): Move | undefined => {
    const edit = protect(node, which)
    return (
      edit && {
        key: `${which} ${node.id}`,
        title:
          node.progressable === 'unstated' && which === 'idempotent'
            ? `State that ${named(node)} is idempotent: a repeat has no further effect`
            : edit.title,
        commands: edit.commands,
        costClass: node.progressable === 'unstated' ? 'state' : 'control',
        effect: { safe: [node.index] },
        order: order(node, rank),
      }
    )
  }

  const protecting = (n: number): readonly Move[] => {
    const node = at(n)
    const last = changesSomething(node) ? 1 : 0
    const moves = [control(node, 'idempotent', 1 - last), node.progressable === 'unstated' ? control(node, 'tolerant', last) : undefined]
    return moves.filter((move) => move !== undefined)
  }

  /** A callback is watched for by whatever remembers that it waits. */
  const callbacks = (n: number): readonly number[] =>
    edgesAt('out', n)
      .filter(({ reply }) => reply === 'callback')
      .map(({ index }) => index)

  const canKeepLog = (node: NodeTraits): boolean => node.working && !node.external && !node.durableLog

  const durableLog = (n: number): readonly Move[] => {
    const node = at(n)
    const edit = canKeepLog(node) ? protect(node, 'durable-log') : undefined
    if (edit === undefined) return []
    return [{ key: `log ${node.id}`, ...edit, costClass: 'control', effect: { safe: [n], watched: callbacks(n) }, order: order(node, 2) }]
  }

  const engine = (n: number): readonly Move[] => {
    const node = at(n)
    const edit = canKeepLog(node) && node.kind !== 'stream-job' ? protect(node, 'durable-log') : undefined
    const calls = edgesAt('out', n).filter((edge) => isOpenCall(edge) && at(edge.target).working)
    if (edit === undefined || calls.length === 0) return []
    const records = calls.map((edge): Command => ({ type: 'setEdge', id: edge.id, patch: { trigger: 'caller' } }))
    return [
      {
        key: `engine ${node.id}`,
        title: `Run ${named(node)} on a durable execution engine, which records its steps and drives its calls until they are done`,
        commands: [...edit.commands, ...records],
        costClass: 'infrastructure',
        effect: { safe: [n], watched: callbacks(n), held: calls.map(({ index }) => index) },
        order: order(node, 3),
      },
    ]
  }

  const inbox = (n: number): readonly Move[] => {
    const node = at(n)
    const calls = node.working && !node.external ? edgesAt('in', n).filter(isOpenCall) : []
    if (calls.length < 2) return []
    return [
      {
        key: `inbox ${node.id}`,
        title: `Give ${named(node)} an inbox that records every call durably before it answers`,
        commands: calls.map((edge) => ({ type: 'setEdge', id: edge.id, patch: { trigger: 'callee' } })),
        costClass: 'infrastructure',
        effect: { held: calls.map(({ index }) => index) },
        order: order(node, 4),
      },
    ]
  }

  /** Work that is only ever asked stays so, or it would no longer count as harmless. */
  const timer = (node: NodeTraits): Move => {
    const asks = node.progressOrigin === 'inferred'
    const commands = startedBy('timer', node, analysis).map((command): Command =>
      command.type === 'addEdge' && asks ? { ...command, edge: { ...command.edge, message: 'query' } } : command,
    )
    return {
      key: `timer ${node.id}`,
      title: `Let a timer start ${named(node)} again until it succeeds`,
      commands,
      costClass: 'infrastructure',
      effect: { started: [node.index] },
      order: order(node, 5),
    }
  }

  const fed = (node: NodeTraits): Move => ({
    key: `feed ${node.id}`,
    title: `Let what starts ${named(node)} reach it through a durable queue`,
    commands: fedByQueue(node, analysis),
    costClass: 'infrastructure',
    effect: { started: [node.index] },
    order: order(node, 6),
  })

  const starting = (n: number): readonly Move[] => {
    const node = at(n)
    if (!node.working || node.external) return []
    return [timer(node), ...(degree(graph.in, n) === 0 ? [fed(node)] : [])]
  }

  return { protecting, durableLog, engine, inbox, starting }
}

/** Draws a sender outside the drawing, and a queue from it. */
const fedByQueue = (node: NodeTraits, { graph }: Analysis): readonly Command[] => {
  const fresh = (base: string, taken: ReadonlyMap<string, number>): string => {
    let id = base
    for (let k = 2; taken.has(id); k++) id = `${base}-${k}`
    return id
  }
  const id = fresh(`${node.id.slice(0, 48)}-sender`, graph.nodeAt)
  const { position } = node.node
  const place = position === undefined ? {} : { position: { x: Math.max(position.x - 280, -1_000_000), y: position.y } }
  return [
    { type: 'addNode', node: { id, kind: 'external', name: `Sender to ${node.name}`.slice(0, 200), ...place } },
    { type: 'addEdge', edge: { id: fresh(`${id}-queue`, graph.edgeAt), kind: 'queue', source: id, target: node.id } },
  ]
}
