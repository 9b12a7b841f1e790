import { edgeName, named, sentenceCase } from '../../analysis/explain/premise'
import { setEdge, targetOf } from '../edits'
import { offer, repeatsOnceReliable } from '../offer'
import { BY_PATH_NOTE, byPath, defineRule } from '../rule'

export const ackBeforeWork = defineRule({
  id: 'trigger/ack-before-work',
  on: 'edge',
  severity: 'error',
  severityNote: BY_PATH_NOTE,
  summary: 'The message is acknowledged before its work is done, so the channel forgets it too early.',
  when: 'A queue or topic edge is acknowledged on receipt.',
  rationale:
    'A queue or topic is a reliable trigger only as long as it still holds the message. Once it is acknowledged, a crash in the middle of the work loses that work for good.',
  mend: 'Acknowledge, or commit the offset, after the work and its effects are done, and make the work safe to repeat.',
  source: 'reliable',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => edge.ack === 'on-receipt' && edge.coordination)
  },
  severityOf: byPath,
  message: (edge, analysis) =>
    `${sentenceCase(edgeName(edge, analysis))} is acknowledged on receipt: if ${named(targetOf(edge, analysis))} fails during the work, the message is gone.`,
  suggestions: (edge, analysis) =>
    offer(
      analysis,
      edge.trigger !== 'none' && repeatsOnceReliable(edge, analysis)
        ? undefined
        : {
            title: `Let ${named(targetOf(edge, analysis))} acknowledge after the work`,
            commands: [setEdge(edge, { ack: 'after-work' })],
            mayRaise: ['boundary/retry-inside-wait'],
          },
    ),
})
