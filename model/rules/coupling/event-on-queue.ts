import { edgeName, named, sentenceCase } from '../../analysis/explain/premise'
import { changedKind, setEdge, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const eventOnQueue = defineRule({
  id: 'coupling/event-on-queue',
  on: 'edge',
  severity: 'info',
  summary: 'An event is sent through a queue, where only one receiver can ever hear of it.',
  when: 'A queue edge carries an event.',
  rationale:
    'An event says what happened, for whoever is interested. On a queue there is one receiver, so the next one interested takes the messages of the first, or the sender has to send twice.',
  mend: 'Publish events on a topic; keep queues for work that one receiver is asked to do.',
  source: 'coupling',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => edge.kind === 'queue' && edge.message === 'event')
  },
  message: (edge, analysis) =>
    `${sentenceCase(edgeName(edge, analysis))} carries an event, and nobody but ${named(targetOf(edge, analysis))} can ever react to it.`,
  suggestions: (edge, analysis) =>
    offer(
      analysis,
      {
        title: `State that it asks ${named(targetOf(edge, analysis))} to do something`,
        commands: [setEdge(edge, { message: 'command' })],
      },
      { title: 'Publish it on a topic', commands: [changedKind(edge, 'topic')], mayRaise: ['coupling/rpc-over-topic'] },
    ),
})
