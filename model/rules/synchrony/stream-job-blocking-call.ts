import { named } from '../../analysis/explain/premise'
import { asEvent, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const streamJobBlockingCall = defineRule({
  id: 'synchrony/stream-job-blocking-call',
  on: 'edge',
  severity: 'warning',
  summary: 'A stream job makes a synchronous call, and the whole stream waits for it.',
  when: 'A synchronous edge leads from a stream job to a working node.',
  rationale:
    'A stream processor is fast because it works on its own log and state. A call per event holds back the partition while the other side is slow or down, and replaying from a checkpoint makes the calls again.',
  mend: 'Bring the data to the job as a stream or table that it joins, or publish an event and take the answer as another event.',
  source: 'coupling',
  find(analysis) {
    const { traits, synchrony } = analysis
    return traits.edges.filter(
      (edge) =>
        synchrony.style[edge.index] === 'synchronous' && sourceOf(edge, analysis).kind === 'stream-job' && targetOf(edge, analysis).working,
    )
  },
  message: (edge, analysis) =>
    `The stream job ${named(sourceOf(edge, analysis))} stands still while it waits for ${named(targetOf(edge, analysis))}, and with it everything behind it in the stream.`,
  suggestions: (edge, analysis) => {
    const event = asEvent(edge, analysis)
    return offer(analysis, event && { title: `Publish an event that ${named(targetOf(edge, analysis))} reacts to`, commands: [event] })
  },
})
