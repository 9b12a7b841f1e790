import { named } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { asEvent, setEdge, sourceOf, targetOf } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'

/** Would it be a new error to call the edge direct? */
const isLossy = (edge: EdgeTraits): boolean => edge.kind !== 'rpc' && (edge.trigger === 'none' || edge.ack === 'on-receipt')

export const indirectOnRequestPath = defineRule({
  id: 'synchrony/indirect-on-request-path',
  on: 'edge',
  severity: 'warning',
  summary: 'Auxiliary work is called synchronously, so the workflow fails or slows down with it.',
  when: 'A synchronous edge is marked as indirect.',
  rationale:
    'Audit, mail and analytics are not needed to finish the workflow, but a synchronous call makes them so: when they are down, the main path is down too.',
  mend: 'Publish an event and let the auxiliary work react in its own time; or, if the workflow cannot finish without it, say that the edge is direct.',
  source: 'coupling',
  find(analysis) {
    const { traits, synchrony } = analysis
    return traits.edges.filter((edge) => !edge.direct && synchrony.style[edge.index] === 'synchronous')
  },
  message: (edge, analysis) =>
    `${named(sourceOf(edge, analysis))} waits for ${named(targetOf(edge, analysis))}, although the workflow could finish without it.`,
  suggestions: (edge, analysis) => {
    const event = asEvent(edge, analysis)
    return offer(
      analysis,
      isLossy(edge)
        ? undefined
        : { title: 'State that the workflow cannot finish without it', commands: [setEdge(edge, { path: 'direct' })] },
      event && { title: `Publish an event that ${named(targetOf(edge, analysis))} reacts to`, commands: [event] },
    )
  },
})
