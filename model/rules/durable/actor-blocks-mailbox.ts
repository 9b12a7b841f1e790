import type { Analysis } from '../../analysis/analyze'
import { named } from '../../analysis/explain/premise'
import type { NodeTraits } from '../../analysis/traits'
import { setEdge } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { slowTargets, slowWaits } from '../slowWaits'
import { namesOf } from '../../analysis/words'

const waysOut = (node: NodeTraits, analysis: Analysis): readonly Suggestion[] => {
  const waits = slowWaits(node, analysis)
  return offer(
    analysis,
    { title: `Make ${named(node)} a session, which may wait`, commands: [{ type: 'setNode', id: node.id, patch: { form: 'session' } }] },
    node.durableLog
      ? {
          title: `Let ${namesOf(slowTargets(node, analysis), analysis)} answer by a message to the mailbox`,
          commands: waits.map((edge) => setEdge(edge, { reply: 'callback' })),
        }
      : undefined,
  )
}

export const actorBlocksMailbox = defineRule({
  id: 'durable/actor-blocks-mailbox',
  on: 'node',
  severity: 'warning',
  summary: 'An actor waits for slow work, and every other message to it waits too.',
  when: 'A node of the form actor has an edge out with an awaited answer to a node whose duration is long or human.',
  rationale:
    'An actor handles one message at a time; that is what keeps its state consistent. While it awaits an answer that takes minutes, its mailbox fills, and its callers time out.',
  mend: 'Send the request and handle the answer as another message, or let a session wait in the actor’s place.',
  source: 'forms',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => {
      if (node.node.form !== 'actor' || !node.working) return false
      return slowWaits(node, analysis).length !== 0
    })
  },
  message: (node, analysis) =>
    `While the actor ${named(node)} waits for ${namesOf(slowTargets(node, analysis), analysis)}, its other messages stand still.`,
  suggestions: waysOut,
})
