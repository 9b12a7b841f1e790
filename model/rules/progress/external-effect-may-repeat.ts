import { edgeName, named, sentenceCase } from '../../analysis/explain/premise'
import { protect, setEdge, targetOf } from '../edits'
import { mayRepeatOutside, offer } from '../offer'
import { defineRule } from '../rule'

export const externalEffectMayRepeat = defineRule({
  id: 'progress/external-effect-may-repeat',
  on: 'edge',
  severity: 'error',
  severityNote: 'An error where nothing protects the third party from a repeat, a warning where that is not stated.',
  summary: 'A retry can make a third party act twice.',
  when: 'An edge that is no query leads to a third party that is not known to bear a repeat, and it starts at a person or timer, or has a durable trigger, or starts at a node in a boundary.',
  rationale:
    'What happens inside a boundary happens at least once. A third party’s service is out of reach of our transactions and logs: between its answer and our record of it lies a moment in which a crash repeats the call, and a card is charged twice.',
  mend: 'Pass an idempotency key that the third party honours, or look up what is done before doing it again; then state it on the third party.',
  source: 'reliable',
  find(analysis) {
    return analysis.traits.edges.filter((edge) => mayRepeatOutside(edge, analysis))
  },
  severityOf: (edge, analysis) => (targetOf(edge, analysis).progressable === 'no' ? 'error' : 'warning'),
  message: (edge, analysis) => {
    const { name, progressable } = targetOf(edge, analysis)
    const repeated = `${sentenceCase(edgeName(edge, analysis))} can be repeated, and`
    return progressable === 'no'
      ? `${repeated} “${name}” then acts twice.`
      : `${repeated} the drawing does not say whether “${name}” then acts twice.`
  },
  suggestions: (edge, analysis) => {
    const target = targetOf(edge, analysis)
    return offer(
      analysis,
      edge.edge.message === undefined
        ? { title: `State that it only asks ${named(target)}`, commands: [setEdge(edge, { message: 'query' })] }
        : undefined,
      target.progressable === 'unstated' ? protect(target, 'tolerant') : undefined,
      protect(target, 'idempotent'),
    )
  },
})
