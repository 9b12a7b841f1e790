import { edgeName, named } from '../analysis/explain/premise'
import type { EdgeTraits } from '../analysis/traits'
import { withoutUnfit } from '../catalog/carries'
import { setEdge } from './callMoves'
import type { Move } from './move'
import { endsOf, isOurs, namesOf, orderOf, type Question } from './question'

/** All edges that are the same channel: one queue or topic is durable for all who use it. */
const mates = (edge: EdgeTraits, { analysis }: Question): readonly EdgeTraits[] =>
  edge.channel === undefined ? [edge] : analysis.traits.edges.filter(({ kind, channel }) => kind === edge.kind && channel === edge.channel)

const nearest = (edges: readonly EdgeTraits[], question: Question): number =>
  Math.min(...edges.map(({ target }) => orderOf(question, target, 0)))

const durable = (edge: EdgeTraits, question: Question): Move => {
  const inMemory = mates(edge, question).filter(({ trigger }) => trigger === 'none')
  const name = edge.channel === undefined ? edgeName(edge, question.analysis) : `the ${edge.kind} “${edge.channel}”`
  return {
    key: `durable ${inMemory[0]?.id ?? edge.id}`,
    title: `Make ${name} durable, so that it keeps its messages until the work is done`,
    commands: inMemory.map((mate) => setEdge(mate, { trigger: 'channel', ...withoutUnfit(mate.edge, mate.kind) })),
    costClass: 'edge',
    effect: { held: inMemory.map(({ index }) => index) },
    order: nearest(inMemory, question),
  }
}

const outbox = (edge: EdgeTraits, question: Question): Move => ({
  key: `outbox ${edge.id}`,
  title: `Feed ${edgeName(edge, question.analysis)} from an outbox that ${namesOf(question, edge)[0]} writes together with its own data, over a durable channel`,
  commands: [setEdge(edge, { trigger: 'caller', ...withoutUnfit(edge.edge, edge.kind) })],
  costClass: 'edge',
  effect: { held: [edge.index] },
  order: orderOf(question, edge.target, 4),
})

/** The ways to make a queue or topic in memory a durable one. */
export const heldMessage = (edge: EdgeTraits, question: Question): readonly Move[] =>
  isOurs(endsOf(question, edge).source) ? [durable(edge, question), outbox(edge, question)] : [durable(edge, question)]

/** One consumer acknowledges all it takes from a channel in the same way. */
export const acknowledgedLate = (edge: EdgeTraits, question: Question): readonly Move[] => {
  if (edge.kind === 'rpc' || edge.ack !== 'on-receipt') return []
  const early = mates(edge, question).filter(({ target, ack }) => target === edge.target && ack === 'on-receipt')
  const what = edge.channel === undefined ? edgeName(edge, question.analysis) : `“${edge.channel}”`
  return [
    {
      key: `ack ${early[0]?.id ?? edge.id}`,
      title: `Let ${named(endsOf(question, edge).target)} acknowledge ${what} only after its work`,
      commands: early.map((mate) => setEdge(mate, { ack: 'after-work' })),
      costClass: 'control',
      effect: { acknowledged: early.map(({ index }) => index) },
      order: nearest(early, question),
    },
  ]
}
