import { named } from '../../analysis/explain/premise'
import type { Analysis } from '../../analysis/analyze'
import type { EdgeTraits } from '../../analysis/traits'
import { asHandOver, madeReliable, sourceOf, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { BY_PATH_NOTE, byPath, defineRule } from '../rule'

const waysOut = (edge: EdgeTraits, analysis: Analysis): readonly Suggestion[] => {
  const [source, target] = [sourceOf(edge, analysis), targetOf(edge, analysis)]
  const callee = madeReliable(edge, 'callee', analysis)
  const caller = source.working ? madeReliable(edge, 'caller', analysis) : undefined
  const queue = asHandOver(edge, analysis)
  return offer(
    analysis,
    callee && { title: `Let ${named(target)} accept it durably before it acknowledges`, commands: [callee] },
    caller && { title: `Let ${named(source)} record the call and drive it until it is done`, commands: [caller] },
    queue && { title: 'Send it through a durable queue', commands: [queue] },
  )
}

export const fireAndForget = defineRule({
  id: 'trigger/fire-and-forget',
  on: 'edge',
  severity: 'error',
  severityNote: BY_PATH_NOTE,
  summary: 'A call that nobody awaits and nobody records can be lost.',
  when: 'An rpc to a working node has no answer and no trigger.',
  rationale: 'If the callee or the network fails, no one upstream learns of it and no durable trigger starts it again.',
  mend: 'Await the answer inside a boundary that is retried, let the callee accept the call durably, record it on the caller’s side, or send it through a durable queue.',
  source: 'responsibility',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => {
      if (edge.kind !== 'rpc' || edge.reply !== 'none' || edge.trigger !== 'none') return false
      return targetOf(edge, analysis).working
    })
  },
  severityOf: byPath,
  message: (edge, analysis) =>
    `Nothing will retry the call from ${named(sourceOf(edge, analysis))} if ${named(targetOf(edge, analysis))} is down.`,
  suggestions: waysOut,
})
