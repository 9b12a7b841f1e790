import type { Analysis } from '../../analysis/analyze'
import type { Boundary } from '../../analysis/boundaries'
import { named } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { cutsOf } from '../cuts'
import { allOf, madeReliable, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf, ownerOf } from '../../analysis/words'
import { count } from '../../schema/count'

/** The cut that leaves two parts most alike in size, of those that leave the boundary small enough. */
const divided = (boundary: Boundary, max: number, analysis: Analysis): readonly Suggestion[] => {
  const size = boundary.scope.length
  const imbalance = (left: number): number => Math.abs(size - 2 * left)
  const [best] = cutsOf(boundary, analysis)
    .filter(({ left }) => left.length <= max)
    .toSorted((a, b) => imbalance(a.left.length) - imbalance(b.left.length))
  if (best === undefined) return []
  const [call] = best.edges as readonly [EdgeTraits, ...EdgeTraits[]]
  const commands = allOf(best.edges.map((edge) => madeReliable(edge, edge.kind === 'rpc' ? 'caller' : 'channel', analysis)))
  return offer(
    analysis,
    commands && {
      title: `Let ${named(sourceOf(call, analysis))} record its call to ${named(targetOf(call, analysis))}, which gives ${named(targetOf(call, analysis))} a boundary of its own`,
      commands,
      mayRaise: ['boundary/retry-inside-wait'],
    },
  )
}

export const tooLarge = defineRule({
  id: 'boundary/too-large',
  on: 'boundary',
  severity: 'warning',
  summary: 'One trigger is responsible for many nodes, so a failure anywhere starts all of them again.',
  when: 'A durable boundary holds more than “max” nodes.',
  rationale:
    'The holder of the trigger retries everything downstream up to the next reliable trigger. The larger that is, the more work is repeated for one failure, the more of it must bear a repeat, and the longer each attempt takes.',
  mend: 'Put reliable triggers inside it: record a call durably, let a callee accept durably, or hand over through a queue.',
  source: 'responsibility',
  options: { max: 'The largest number of nodes that a durable boundary may hold without a finding.' },
  find(analysis, { max }) {
    return analysis.boundaries.list.filter((boundary) => boundary.strength === 'durable' && boundary.scope.length > max)
  },
  message: (boundary, analysis) =>
    `A failure anywhere in ${namesOf(boundary.scope, analysis)} makes ${ownerOf(boundary, analysis)} start the work of all ${count(boundary.scope.length, 'node')} again.`,
  suggestions: (boundary, analysis, { max }) => divided(boundary, max, analysis),
})
