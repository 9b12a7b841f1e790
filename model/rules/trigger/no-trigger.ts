import type { Analysis } from '../../analysis/analyze'
import { named } from '../../analysis/explain/premise'
import type { NodeTraits } from '../../analysis/traits'
import { andProtected, isOwnWork, startedBy } from '../edits'
import { offer, type Candidate } from '../offer'
import { defineRule } from '../rule'

const started = (node: NodeTraits, kind: 'timer' | 'person', analysis: Analysis): Candidate | undefined =>
  andProtected(node, {
    title: `Draw a ${kind} that starts ${named(node)}`,
    commands: startedBy(kind, node, analysis),
    mayRaise: ['synchrony/blocks-on-slow-work'],
  })

export const noTrigger = defineRule({
  id: 'trigger/no-trigger',
  on: 'node',
  severity: 'warning',
  summary: 'The drawing does not say what starts this work.',
  when: 'A node that does work and is no third party has edges out, data edges too, and none in.',
  rationale:
    'Every piece of work is started by something, and what starts it is what can start it again. Where the drawing leaves that out, nothing downstream can be said to be retried either.',
  mend: 'Draw what starts it: a person, a timer, a queue or topic it consumes, or the service that calls it.',
  source: 'graph',
  find(analysis) {
    const { graph, traits } = analysis
    return traits.nodes.filter((node) => {
      const n = node.index
      if (graph.in.start[n] !== graph.in.start[n + 1] || !isOwnWork(node)) return false
      return graph.out.start[n] !== graph.out.start[n + 1] || graph.dataOut.start[n] !== graph.dataOut.start[n + 1]
    })
  },
  message: (node) => `Nothing in the drawing starts ${named(node)}, so nothing can start its work again.`,
  suggestions: (node, analysis) => offer(analysis, started(node, 'timer', analysis), started(node, 'person', analysis)),
})
