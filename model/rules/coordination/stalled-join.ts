import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import type { NodeTraits } from '../../analysis/traits'
import { degree, edgesOf } from '../../graph/graphIndex'
import { andProtected, isOwnWork, protect, startedBy } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

const hasTimer = (n: number, { graph, traits }: Analysis): boolean => {
  for (let i = graph.in.start[n] as number; i < (graph.in.start[n + 1] as number); i++)
    if (traits.nodes[graph.source[graph.in.edges[i] as number] as number]?.kind === 'timer') return true
  return false
}

const waysOut = (node: NodeTraits, analysis: Analysis): readonly Suggestion[] =>
  offer(
    analysis,
    protect(node, 'durable-log'),
    andProtected(node, {
      title: `Let a timer look for inputs of ${named(node)} that never came`,
      commands: startedBy('timer', node, analysis),
      mayRaise: ['synchrony/blocks-on-slow-work', 'progress/partial-failure', 'progress/dual-write'],
    }),
  )

export const stalledJoin = defineRule({
  id: 'coordination/stalled-join',
  on: 'node',
  severity: 'warning',
  summary: 'It needs several inputs together, and nothing notices when one of them never comes.',
  when: 'A node that joins its inputs has two or more edges in, none from a timer, and no durable log. Third parties are left out.',
  rationale:
    'Each input alone has arrived and is accounted for; the work they were to start together is not, because it has not begun. Only something that remembers what it waits for, or a clock, can tell that it is missing.',
  mend: 'Record durably which inputs have come (durable execution, stream state with a window), or let a timer look for the incomplete ones.',
  source: 'tree1',
  find(analysis) {
    const { graph, traits } = analysis
    return traits.nodes.filter(
      (node) => node.joins && !node.durableLog && isOwnWork(node) && degree(graph.in, node.index) >= 2 && !hasTimer(node.index, analysis),
    )
  },
  message: (node, analysis) => {
    const sources = new Set([...edgesOf(analysis.graph.in, node.index)].map((e) => edgeOf(analysis, e).source))
    return `${named(node)} needs its inputs together: if one of those from ${namesOf(sources, analysis)} never comes, nothing notices.`
  },
  suggestions: waysOut,
})
