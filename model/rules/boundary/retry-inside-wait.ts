import type { Analysis } from '../../analysis/analyze'
import { named } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { protect, setEdge, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'

const waysOut = (edge: EdgeTraits, analysis: Analysis): readonly Suggestion[] => {
  const [source, target] = [sourceOf(edge, analysis), targetOf(edge, analysis)]
  return offer(
    analysis,
    edge.kind === 'rpc' && source.working
      ? { title: `Let ${named(source)} record the call, so that it can resume its wait`, commands: [setEdge(edge, { trigger: 'caller' })] }
      : undefined,
    edge.kind !== 'rpc' && source.working ? protect(source, 'durable-log') : undefined,
    edge.query
      ? undefined
      : { title: `Do not wait for ${named(target)}, which has taken over the work`, commands: [setEdge(edge, { reply: 'none' })] },
  )
}

export const retryInsideWait = defineRule({
  id: 'boundary/retry-inside-wait',
  on: 'edge',
  severity: 'warning',
  summary:
    'The caller waits for work that has a durable trigger of its own, so the wait can time out and be retried while the work goes on.',
  when: 'An edge has a durable trigger, and its source waits for the answer and cannot be resumed.',
  rationale:
    'Two parties now retry the same work: the durable trigger behind the call, and whoever retries the caller after its timeout. The second attempt is another piece of work, not a second try of the first.',
  mend: 'Record the call on the caller’s side so that the wait can be resumed, answer later by a callback, or do not wait at all.',
  source: 'responsibility',
  find(analysis) {
    const { traits, triggers, synchrony } = analysis
    return traits.edges.filter((edge) => triggers.reliable[edge.index] !== 0 && synchrony.style[edge.index] === 'synchronous')
  },
  message: (edge, analysis) =>
    `${named(sourceOf(edge, analysis))} waits for ${named(targetOf(edge, analysis))}, whose work is retried on its own: when the wait times out, a second attempt starts while the first goes on.`,
  suggestions: waysOut,
})
