import { edgeName, named } from '../../analysis/explain/premise'
import { isOwnQueue } from '../channels'
import { changedKind, setEdge, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const rpcOverTopic = defineRule({
  id: 'coupling/rpc-over-topic',
  on: 'edge',
  severity: 'warning',
  summary: 'An answer is expected to something published on a topic.',
  when: 'A topic edge expects an answer, awaited or by callback.',
  rationale:
    'A publisher does not know its subscribers; one that waits for an answer does. The result has the coupling of a call and the indirection of a topic: several may answer, or none.',
  mend: 'Ask with a call or through the receiver’s queue; or publish and expect nothing back.',
  source: 'coupling',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => edge.kind === 'topic' && edge.reply !== 'none')
  },
  message: (edge, analysis) =>
    `${named(sourceOf(edge, analysis))} expects an answer from ${named(targetOf(edge, analysis))} to what it publishes: ${edgeName(edge, analysis)} may have several subscribers, or none.`,
  suggestions: (edge, analysis) =>
    offer(
      analysis,
      edge.query ? undefined : { title: 'Expect no answer', commands: [setEdge(edge, { reply: 'none' })] },
      isOwnQueue(edge, analysis)
        ? {
            title: `Ask ${named(targetOf(edge, analysis))} through a queue of its own`,
            commands: [changedKind(edge, 'queue')],
            mayRaise: ['coupling/event-on-queue'],
          }
        : undefined,
    ),
})
