import type { Analysis } from '../../analysis/analyze'
import { edgeName, named, sentenceCase } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { durableChannel, setEdge, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer, repeatsOnceReliable } from '../offer'
import { BY_PATH_NOTE, byPath, defineRule } from '../rule'

const waysOut = (edge: EdgeTraits, analysis: Analysis): readonly Suggestion[] => {
  if (edge.ack === 'after-work' && repeatsOnceReliable(edge, analysis)) return []
  const source = sourceOf(edge, analysis)
  const patch = durableChannel(edge)
  return offer(
    analysis,
    { title: `Use a durable ${edge.kind}`, commands: [setEdge(edge, patch)], mayRaise: ['boundary/retry-inside-wait'] },
    source.working
      ? {
          title: `Feed a durable ${edge.kind} through an outbox of ${named(source)}`,
          commands: [setEdge(edge, { ...patch, trigger: 'caller' })],
          mayRaise: ['boundary/retry-inside-wait'],
        }
      : undefined,
  )
}

export const nonDurableChannel = defineRule({
  id: 'trigger/non-durable-channel',
  on: 'edge',
  severity: 'error',
  severityNote: BY_PATH_NOTE,
  summary: 'The channel keeps its messages in memory only, so a restart loses them.',
  when: 'A queue or topic edge has no durable trigger, as stated or because of its technology.',
  rationale:
    'A queue or topic decouples two services in time only if it remembers. In memory it is fire and forget: while the broker or the consumer is away, messages vanish and nobody learns of it.',
  mend: 'Use a durable queue or topic, or feed one through an outbox or change data capture.',
  source: 'reliable',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => !(edge.kind !== 'queue' && edge.kind !== 'topic') && edge.trigger === 'none')
  },
  severityOf: byPath,
  message: (edge, analysis) =>
    `${sentenceCase(edgeName(edge, analysis))} lives in memory: what ${named(targetOf(edge, analysis))} has not taken yet is lost with a restart.`,
  suggestions: waysOut,
})
