import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import { setEdge } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

const isStep = (edge: EdgeTraits, { traits }: Analysis): boolean =>
  edge.direct && !edge.query && edge.reply !== 'none' && traits.nodes[edge.target]?.working === true

const lacksCompensation = (n: number, analysis: Analysis): boolean => {
  const { graph, traits } = analysis
  let steps = 0
  for (let i = graph.out.start[n] as number; i < (graph.out.start[n + 1] as number); i++) {
    const edge = traits.edges[graph.out.edges[i] as number] as EdgeTraits
    if (!isStep(edge, analysis)) continue
    if (edge.edge.compensated === true) return false
    steps++
  }
  return steps >= 2
}

const stepsOf = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  [...edgesOf(analysis.graph.out, node.index)].map((e) => edgeOf(analysis, e)).filter((edge) => isStep(edge, analysis))

const undone = (node: NodeTraits, analysis: Analysis): readonly Suggestion[] => {
  const steps = stepsOf(node, analysis).filter(({ edge }) => edge.irreversible !== true)
  if (steps.length === 0) return []
  const targets = namesOf(new Set(steps.map(({ target }) => target)), analysis)
  return offer(analysis, {
    title: `State that ${targets} can undo what ${named(node)} asked for`,
    commands: steps.map((edge) => setEdge(edge, { compensated: true })),
  })
}

export const noCompensation = defineRule({
  id: 'coordination/no-compensation',
  on: 'node',
  severity: 'info',
  summary: 'Several steps are conducted, and none of them can be undone when a later one fails for good.',
  when: 'An orchestrator has two or more direct edges with an answer to working nodes that are no queries, and none of them is compensated.',
  rationale:
    'Retrying only helps against failures that pass. When a step is refused, the steps before it stand, and without an undo the workflow can go neither forward nor back.',
  mend: 'Give each step that leaves something behind an undo (cancel, refund, release), and say on its edge that it is compensated.',
  source: 'reliable',
  find(analysis) {
    const { traits, coordination } = analysis
    return traits.nodes.filter((node) => coordination.orchestrator[node.index] === 1 && lacksCompensation(node.index, analysis))
  },
  message: (node, analysis) =>
    `If a step of ${named(node)} fails for good, what it did before at ${namesOf(new Set(stepsOf(node, analysis).map(({ target }) => target)), analysis)} stays: no step has an undo.`,
  suggestions: (node, analysis) => undone(node, analysis),
})
