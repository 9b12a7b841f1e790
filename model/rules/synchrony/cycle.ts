import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import { grouped } from '../../schema/grouped'
import { asHandOver, madeReliable, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

/** A search over more calls than this is not worth the wait for a suggestion. */
const MOST_CALLS = 150

const callsWithin = (cycle: readonly number[], analysis: Analysis): readonly EdgeTraits[] => {
  const { graph, synchrony } = analysis
  const members = new Set(cycle)
  const waits = (e: number): boolean => synchrony.style[e] === 'synchronous' && members.has(graph.target[e] as number)
  return cycle.flatMap((n) => [...edgesOf(graph.out, n)].filter(waits).map((e) => edgeOf(analysis, e)))
}

/** Takes away nodes that nobody waits on until none is left, or only a circle. */
const isAcyclic = (cycle: readonly number[], calls: readonly EdgeTraits[]): boolean => {
  const waitedOnBy = new Map(cycle.map((n) => [n, 0]))
  const callsFrom = grouped(calls, ({ source }) => source)
  for (const { target } of calls) waitedOnBy.set(target, (waitedOnBy.get(target) ?? 0) + 1)
  const free = cycle.filter((n) => waitedOnBy.get(n) === 0)
  for (const n of free)
    for (const { target } of callsFrom.get(n) ?? []) {
      const left = (waitedOnBy.get(target) ?? 0) - 1
      waitedOnBy.set(target, left)
      if (left === 0) free.push(target)
    }
  return free.length === cycle.length
}

/** The one call without which nobody waits in a circle; one that the workflow could finish without is preferred. */
const breakingCall = (cycle: readonly number[], analysis: Analysis): EdgeTraits | undefined => {
  const calls = callsWithin(cycle, analysis)
  if (calls.length > MOST_CALLS) return undefined
  const breaking = calls.filter((call) =>
    isAcyclic(
      cycle,
      calls.filter((other) => other !== call),
    ),
  )
  return breaking.find(({ direct }) => !direct) ?? breaking.find(({ query }) => !query) ?? breaking[0]
}

const broken = (cycle: readonly number[], analysis: Analysis): readonly Suggestion[] => {
  const call = breakingCall(cycle, analysis)
  if (call === undefined) return []
  const [source, target] = [named(sourceOf(call, analysis)), named(targetOf(call, analysis))]
  const caller = call.kind === 'rpc' ? madeReliable(call, 'caller', analysis) : undefined
  const handOver = asHandOver(call, analysis)
  return offer(
    analysis,
    caller && { title: `Let ${source} record its call to ${target} and resume with the answer`, commands: [caller] },
    handOver && { title: `Let ${source} hand the work over to ${target} through a durable queue and not wait`, commands: [handOver] },
  )
}

export const cycle = defineRule({
  id: 'synchrony/cycle',
  on: 'cycle',
  severity: 'error',
  summary: 'Services wait for one another in a circle.',
  when: 'Synchronous edges between working nodes lead from one of them back to itself.',
  rationale:
    'Each of them can answer only once the others have. Under load they use up each other’s threads and deadlock; none can start or be deployed without the rest; a retry goes round.',
  mend: 'Break the circle at one call: turn the answer into an event or a callback, record the call and resume, or move what both need into a third service.',
  source: 'coupling',
  find: ({ synchrony }) => synchrony.cycles,
  message: (members, analysis) =>
    members.length === 1
      ? `${namesOf(members, analysis)} calls itself and waits for its own answer.`
      : `${namesOf(members, analysis, 6)} wait for one another in a circle: none can answer unless all are up.`,
  suggestions: (members, analysis) => broken(members, analysis),
})
