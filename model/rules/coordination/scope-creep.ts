import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import { allOf, andProtectedFromItself, asEvent, setEdge } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

const isCreep = (edge: EdgeTraits): boolean => !edge.direct && (edge.kind === 'rpc' || edge.reply !== 'none')

const creeps = (n: number, { graph, traits }: Analysis): boolean => {
  for (let i = graph.out.start[n] as number; i < (graph.out.start[n + 1] as number); i++)
    if (isCreep(traits.edges[graph.out.edges[i] as number] as EdgeTraits)) return true
  return false
}

const creepingEdges = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  [...edgesOf(analysis.graph.out, node.index)].map((e) => edgeOf(analysis, e)).filter(isCreep)

/** Would the edge, once direct, make an error of what is a warning on an indirect one? */
const isLossy = ({ kind, reply, trigger, ack }: EdgeTraits): boolean =>
  kind === 'rpc' ? reply === 'none' && trigger === 'none' : trigger === 'none' || ack === 'on-receipt'

const waysOut = (node: NodeTraits, analysis: Analysis): readonly Suggestion[] => {
  const edges = creepingEdges(node, analysis)
  const targets = namesOf(new Set(edges.map(({ target }) => target)), analysis)
  const events = allOf(edges.map((edge) => asEvent(edge, analysis)))
  return offer(
    analysis,
    edges.some(isLossy)
      ? undefined
      : {
          title: `State that the workflow cannot finish without ${targets}`,
          commands: edges.map((edge) => setEdge(edge, { path: 'direct' })),
          mayRaise: ['coordination/no-compensation', 'coordination/fragile-orchestrator', 'progress/partial-failure'],
        },
    andProtectedFromItself(
      node,
      edges,
      events && { title: `Publish an event that ${targets} can react to`, commands: events, mayRaise: ['progress/dual-write'] },
    ),
  )
}

export const scopeCreep = defineRule({
  id: 'coordination/scope-creep',
  on: 'node',
  severity: 'warning',
  summary: 'The orchestrator also calls work that the workflow does not need.',
  when: 'An orchestrator has an indirect rpc out, or another indirect edge out with an answer.',
  rationale:
    'An orchestrator earns its coupling by conducting what the workflow cannot finish without. Mail, audit and analytics among its steps make it know more, wait longer and fail more often, for nothing the workflow needs.',
  mend: 'Let it publish an event and leave the auxiliary work to those who react; or, if the workflow does need it, say that the edge is direct.',
  source: 'framework',
  find(analysis) {
    const { traits, coordination } = analysis
    return traits.nodes.filter((node) => coordination.orchestrator[node.index] === 1 && creeps(node.index, analysis))
  },
  message: (node, analysis) =>
    `${named(node)} conducts a workflow and also calls ${namesOf(new Set(creepingEdges(node, analysis).map(({ target }) => target)), analysis)}, which the workflow does not need.`,
  suggestions: waysOut,
})
