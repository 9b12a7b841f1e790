import { named, nodeOf } from '../analysis/explain/premise'
import type { NodeTraits } from '../analysis/traits'
import type { Command } from '../graph/commands'
import { freshId } from '../graph/freshId'
import { degree } from '../graph/graphIndex'
import { startedBy } from '../rules/edits'
import type { Move } from './move'
import { isOurs, orderOf, type Question } from './question'

/** Work that is only ever asked stays so, or it would no longer count as harmless. */
const timerCommands = (node: NodeTraits, { analysis }: Question): readonly Command[] =>
  startedBy('timer', node, analysis).map((command) =>
    command.type === 'addEdge' && node.progressOrigin === 'inferred'
      ? { ...command, edge: { ...command.edge, message: 'query' } }
      : command,
  )

/** A sender outside the drawing, and a queue from it. */
const queueCommands = (node: NodeTraits, { analysis: { graph } }: Question): readonly Command[] => {
  const id = freshId(`${node.id}-sender`, (taken) => graph.nodeAt.has(taken))
  const { position } = node.node
  const place = position === undefined ? {} : { position: { x: Math.max(position.x - 280, -1_000_000), y: position.y } }
  return [
    { type: 'addNode', node: { id, kind: 'external', name: `Sender to ${node.name}`.slice(0, 200), ...place } },
    {
      type: 'addEdge',
      edge: { id: freshId(`${id}-queue`, (taken) => graph.edgeAt.has(taken)), kind: 'queue', source: id, target: node.id },
    },
  ]
}

/** Something durable that starts the node again from outside; a queue only where nothing else starts it. */
export const startedDurably = (n: number, question: Question): readonly Move[] => {
  const node = nodeOf(question.analysis, n)
  if (!isOurs(node)) return []
  const timer: Move = {
    key: `timer ${node.id}`,
    title: `Let a timer start ${named(node)} again until it succeeds`,
    commands: timerCommands(node, question),
    costClass: 'infrastructure',
    effect: { started: [n] },
    order: orderOf(question, n, 5),
  }
  if (degree(question.analysis.graph.in, n) > 0) return [timer]
  const queue: Move = {
    ...timer,
    key: `feed ${node.id}`,
    title: `Let what starts ${named(node)} reach it through a durable queue`,
    commands: queueCommands(node, question),
    order: orderOf(question, n, 6),
  }
  return [timer, queue]
}
