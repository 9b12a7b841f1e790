import type { Analysis } from '../../analysis/analyze'
import { named } from '../../analysis/explain/premise'
import type { EdgeTraits, Traits } from '../../analysis/traits'
import { protect } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

const isStep = (edge: EdgeTraits, { nodes }: Traits): boolean =>
  edge.direct && !edge.query && edge.reply !== 'none' && nodes[edge.target]?.working === true

/** Distinct working nodes that it asks to do something and hears back from; itself too, where it calls itself. */
const stepsOf = (n: number, { graph, traits }: Analysis): ReadonlySet<number> => {
  const steps = new Set<number>()
  for (let i = graph.out.start[n] as number; i < (graph.out.start[n + 1] as number); i++) {
    const edge = traits.edges[graph.out.edges[i] as number] as EdgeTraits
    if (isStep(edge, traits)) steps.add(edge.target)
  }
  return steps
}

export const fragileOrchestrator = defineRule({
  id: 'coordination/fragile-orchestrator',
  on: 'node',
  severity: 'warning',
  summary: 'It conducts several steps and forgets where it was when it fails.',
  when: 'An orchestrator without a durable log asks two or more working nodes, on direct edges that are no queries, for something with an answer.',
  rationale:
    'An orchestrator carries the state of the workflow: which steps are done, what they answered, what comes next. If that lives in memory, a crash in the middle leaves some steps done, and a retry starts from the first.',
  mend: 'Record finished steps durably: a durable execution engine, a state machine in a database, or a workflow service.',
  source: 'reliable',
  find(analysis) {
    const { traits, coordination } = analysis
    return traits.nodes.filter((node) => {
      if (coordination.orchestrator[node.index] !== 1 || node.durableLog) return false
      return stepsOf(node.index, analysis).size >= 2
    })
  },
  message: (node, analysis) =>
    `${named(node)} conducts ${namesOf(stepsOf(node.index, analysis), analysis)}, and after a failure it does not know which of them are done.`,
  suggestions: (node, analysis) => offer(analysis, protect(node, 'durable-log')),
})
