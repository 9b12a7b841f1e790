import { named } from '../../analysis/explain/premise'
import { degree } from '../../graph/graphIndex'
import { offer } from '../offer'
import { defineRule } from '../rule'

export const isolatedNode = defineRule({
  id: 'structure/isolated-node',
  on: 'node',
  severity: 'info',
  summary: 'Nothing is connected to this node.',
  when: 'A node has no edge at all.',
  rationale: 'A node without edges takes no part in any work, so the drawing says nothing about it. Most often an edge was forgotten.',
  mend: 'Draw how it is reached and what it reaches, or take it off the drawing.',
  source: 'graph',
  find(analysis) {
    const { graph, traits } = analysis
    return traits.nodes.filter((node) => {
      const n = node.index
      return degree(graph.out, n) + degree(graph.in, n) + degree(graph.dataOut, n) + degree(graph.dataIn, n) === 0
    })
  },
  message: (node) => `${named(node)} has no edge, so the drawing does not say what it is for.`,
  suggestions: (node, analysis) =>
    offer(analysis, { title: `Take ${named(node)} off the drawing`, commands: [{ type: 'remove', nodes: [node.id] }] }),
})
