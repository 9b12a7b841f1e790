import { edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../../analysis/analyze'
import type { Boundary } from '../../analysis/boundaries'
import { edgeOf, named, nodeOf } from '../../analysis/explain/premise'
import { allOf, madeReliable } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'
import { count } from '../../schema/count'

const acceptedAtTheDoor = ({ root }: Boundary, analysis: Analysis): readonly Suggestion[] => {
  const doors = [...edgesOf(analysis.graph.out, root)]
    .map((e) => edgeOf(analysis, e))
    .filter(({ index, target }) => analysis.triggers.propagates[index] === 1 && nodeOf(analysis, target).working)
  const commands = allOf(doors.map((edge) => madeReliable(edge, edge.kind === 'rpc' ? 'callee' : 'channel', analysis)))
  const behind = namesOf(new Set(doors.map(({ target }) => target)), analysis)
  return offer(
    analysis,
    commands && { title: `Let ${behind} accept the request durably before answering`, commands, mayRaise: ['boundary/retry-inside-wait'] },
  )
}

export const personOnly = defineRule({
  id: 'trigger/person-only',
  on: 'boundary',
  severity: 'warning',
  summary: 'A long piece of work is retried only if a person tries again.',
  when: 'The boundary of a person holds “min” or more nodes.',
  rationale:
    'A person at a button is a real trigger, but may give up, may not know that something failed half-way, and starts everything again from the first step. The more nodes hang on that, the more is left half done.',
  mend: 'Accept the request durably behind the button and answer at once: from there on something durable drives the work.',
  source: 'responsibility',
  options: { min: 'The number of nodes in the boundary of a person from which on this is a finding.' },
  find(analysis, { min }) {
    return analysis.boundaries.list.filter((boundary) => boundary.strength === 'human' && boundary.scope.length >= min)
  },
  message: (boundary, analysis) =>
    `If something fails in ${namesOf(boundary.scope, analysis)}, the work of ${count(boundary.scope.length, 'node')} is started again only if ${named(nodeOf(analysis, boundary.root))} tries again.`,
  suggestions: acceptedAtTheDoor,
})
