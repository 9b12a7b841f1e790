import { named } from '../../analysis/explain/premise'
import { asEvent, madeReliable, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const crossTeamCall = defineRule({
  id: 'coupling/cross-team-call',
  on: 'edge',
  severity: 'info',
  summary: 'A synchronous call crosses from one team to another.',
  when: 'A synchronous edge joins nodes of two different teams.',
  rationale:
    'The calling team depends on the other’s interface at design time and on its availability at run time: releases, outages and latency of one become those of the other.',
  mend: 'Where the answer is not needed at once, publish an event or hand the work over; where it is, agree on availability, or record the call so that an outage only delays.',
  source: 'coupling',
  find(analysis) {
    const { traits, synchrony } = analysis
    return traits.edges.filter((edge) => {
      if (synchrony.style[edge.index] !== 'synchronous') return false
      const from = sourceOf(edge, analysis).team
      const to = targetOf(edge, analysis).team
      return from !== undefined && to !== undefined && from !== to
    })
  },
  message: (edge, analysis) =>
    `${named(sourceOf(edge, analysis))} of the team “${sourceOf(edge, analysis).team ?? ''}” can only go on while ${named(targetOf(edge, analysis))} of the team “${targetOf(edge, analysis).team ?? ''}” is up.`,
  suggestions: (edge, analysis) => {
    const caller = edge.kind === 'rpc' && sourceOf(edge, analysis).working ? madeReliable(edge, 'caller', analysis) : undefined
    const event = asEvent(edge, analysis)
    return offer(
      analysis,
      caller && {
        title: `Let ${named(sourceOf(edge, analysis))} record the call, so that an outage only delays it`,
        commands: [caller],
      },
      event && { title: `Publish an event that ${named(targetOf(edge, analysis))} reacts to`, commands: [event] },
    )
  },
})
