import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named, nodeOf } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { degree, edgesOf } from '../../graph/graphIndex'
import { asEvent } from '../edits'
import { offer, type Candidate } from '../offer'
import { defineRule } from '../rule'

/** The coordination edges from one node to another, looked up where there are fewer. */
const between = (from: number, to: number, analysis: Analysis): EdgeTraits[] => {
  const { out, in: into } = analysis.graph
  const edges = degree(out, from) < degree(into, to) ? edgesOf(out, from) : edgesOf(into, to)
  return [...edges].map((e) => edgeOf(analysis, e)).filter(({ source, target }) => source === from && target === to)
}

/** The edges because of which one node knows the other: its commands and queries to it, and events it takes from it. */
const knowledge = (knower: number, known: number, analysis: Analysis): readonly EdgeTraits[] => {
  return [
    ...between(knower, known, analysis).filter(({ message }) => message !== 'event'),
    ...between(known, knower, analysis).filter(({ message }) => message === 'event'),
  ]
}

/** Turns the one command because of which a node knows the other into an event, which it may publish without knowing anybody. */
const forgetting = (knower: number, known: number, analysis: Analysis): Candidate | undefined => {
  const [only, ...others] = knowledge(knower, known, analysis)
  if (only === undefined || others.length > 0 || only.source !== knower) return undefined
  const event = asEvent(only, analysis)
  const [from, to] = [named(nodeOf(analysis, knower)), named(nodeOf(analysis, known))]
  return event && { title: `Let ${from} publish what happened, and ${to} react`, commands: [event] }
}

export const mutualKnowledge = defineRule({
  id: 'coupling/mutual-knowledge',
  on: 'pair',
  severity: 'info',
  summary: 'Two nodes know each other, so neither can change or be understood alone.',
  when: 'Each of two nodes knows the other: by a command or query to it, or by an event taken from it.',
  rationale:
    'Dependencies at design time that run in one direction can be layered and released in order. Where both know the other’s interface, they are one unit in two deployments.',
  mend: 'Let one direction be an event that its source publishes without knowing who reacts, or move what both need into a third node.',
  source: 'coupling',
  find: ({ coupling }) => coupling.mutual,
  message: ([a, b], analysis) =>
    `${named(nodeOf(analysis, a))} and ${named(nodeOf(analysis, b))} each depend on the other’s interface, so neither can change alone.`,
  suggestions: ([a, b], analysis) => offer(analysis, forgetting(a, b, analysis), forgetting(b, a, analysis)),
})
