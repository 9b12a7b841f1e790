import type { Analysis } from '../../analysis/analyze'
import { named, nodeSubject } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { setEdge } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { slowWaits } from '../slowWaits'
import { namesOf } from '../words'

const waysOut = (node: NodeTraits, waits: readonly EdgeTraits[], analysis: Analysis): readonly Suggestion[] =>
  offer(
    analysis,
    { title: `Make ${named(node)} a session, which may wait`, commands: [{ type: 'setNode', id: node.id, patch: { form: 'session' } }] },
    node.durableLog
      ? {
          title: `Let ${namesOf(new Set(waits.map(({ target }) => target)), analysis)} answer by a message to the mailbox`,
          commands: waits.map((edge) => setEdge(edge, { reply: 'callback' })),
        }
      : undefined,
  )

export const actorBlocksMailbox = defineRule({
  id: 'durable/actor-blocks-mailbox',
  severity: 'warning',
  summary: 'An actor waits for slow work, and every other message to it waits too.',
  rationale:
    'An actor handles one message at a time; that is what keeps its state consistent. While it awaits an answer that takes minutes, its mailbox fills, and its callers time out.',
  mend: 'Send the request and handle the answer as another message, or let a session wait in the actor’s place.',
  source: 'forms',
  *check(analysis) {
    for (const node of analysis.traits.nodes) {
      if (node.node.form !== 'actor' || !node.working) continue
      const waits = slowWaits(node, analysis)
      if (waits.length === 0) continue
      yield {
        subject: nodeSubject(node),
        message: () =>
          `While the actor ${named(node)} waits for ${namesOf(new Set(waits.map(({ target }) => target)), analysis)}, its other messages stand still.`,
        suggestions: () => waysOut(node, waits, analysis),
      }
    }
  },
})
