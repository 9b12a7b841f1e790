import { edgeName, named, sentenceCase } from '../../analysis/explain/premise'
import { isOwnQueue } from '../channels'
import { changedKind, setEdge, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const commandOnTopic = defineRule({
  id: 'coupling/command-on-topic',
  on: 'edge',
  severity: 'info',
  summary: 'A command is sent over a topic, where anyone may listen and nobody has to act.',
  when: 'A topic edge carries a command.',
  rationale:
    'A command tells one receiver what to do; a topic has any number of subscribers, also none. The sender relies on somebody it cannot name.',
  mend: 'Send the command through the receiver’s queue, or publish the event that made it necessary.',
  source: 'coupling',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => edge.kind === 'topic' && edge.message === 'command')
  },
  message: (edge, analysis) =>
    `${sentenceCase(edgeName(edge, analysis))} carries a command: whether exactly one receiver acts on it is left to chance.`,
  suggestions: (edge, analysis) =>
    offer(
      analysis,
      {
        title: `State that it says what happened at ${named(sourceOf(edge, analysis))}`,
        commands: [setEdge(edge, { message: 'event' })],
      },
      isOwnQueue(edge, analysis)
        ? { title: `Send it through a queue to ${named(targetOf(edge, analysis))}`, commands: [changedKind(edge, 'queue')] }
        : undefined,
    ),
})
