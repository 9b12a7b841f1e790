import type { Analysis } from '../../analysis/analyze'
import { named } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { durableChannel, madeReliable, protect, setEdge, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer, repeatsOnceReliable, type Candidate } from '../offer'
import { defineRule } from '../rule'

/** Accepted durably now, answered later; only where somebody is there to take the answer. */
const answeredLater = (edge: EdgeTraits, analysis: Analysis): Candidate | undefined => {
  const [source, target] = [sourceOf(edge, analysis), targetOf(edge, analysis)]
  if ((source.working && !source.durableLog) || repeatsOnceReliable(edge, analysis)) return undefined
  const accepted =
    edge.kind === 'rpc'
      ? { trigger: edge.trigger === 'none' ? ('callee' as const) : edge.trigger }
      : edge.trigger === 'none'
        ? durableChannel(edge)
        : {}
  return {
    title: `Let ${named(target)} accept the request durably and answer ${named(source)} later`,
    commands: [setEdge(edge, { ...accepted, reply: 'callback' })],
  }
}

const waysOut = (edge: EdgeTraits, analysis: Analysis): readonly Suggestion[] => {
  const source = sourceOf(edge, analysis)
  const caller = edge.kind === 'rpc' && source.working ? madeReliable(edge, 'caller', analysis) : undefined
  return offer(
    analysis,
    edge.kind !== 'rpc' && source.working ? protect(source, 'durable-log') : undefined,
    caller && { title: `Let ${named(source)} record the call and resume with the answer`, commands: [caller] },
    answeredLater(edge, analysis),
  )
}

export const blocksOnSlowWork = defineRule({
  id: 'synchrony/blocks-on-slow-work',
  on: 'edge',
  severity: 'warning',
  summary: 'A caller waits synchronously for work that takes minutes, or for a person.',
  when: 'A synchronous edge leads to a node whose duration is long or human.',
  rationale:
    'Connections, threads and patience run out long before the answer comes. A timeout then looks like a failure, and the retry starts the slow work again beside the first.',
  mend: 'Accept the request durably and answer later (a callback, an event, a status to ask for), or let the caller record the call durably and be resumed with the answer.',
  source: 'coupling',
  find(analysis) {
    const { traits, synchrony } = analysis
    return traits.edges.filter((edge) => synchrony.style[edge.index] === 'synchronous' && targetOf(edge, analysis).slow)
  },
  message: (edge, analysis) => {
    const [source, target] = [sourceOf(edge, analysis), targetOf(edge, analysis)]
    return target.duration === 'human'
      ? `${named(source)} stays blocked while ${named(target)} waits for a person.`
      : `${named(source)} stays blocked while ${named(target)} works for minutes or longer.`
  },
  suggestions: waysOut,
})
