import { edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named, nodeOf } from '../../analysis/explain/premise'
import type { NodeTraits } from '../../analysis/traits'
import { isOwnWork } from '../edits'
import { durablyReached } from '../durablyReached'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

const sourcesOf = (node: NodeTraits, analysis: Analysis): string =>
  namesOf(new Set([...edgesOf(analysis.graph.in, node.index)].map((e) => nodeOf(analysis, edgeOf(analysis, e).source).index)), analysis)

export const unownedWork = defineRule({
  id: 'trigger/unowned-work',
  on: 'node',
  severity: 'error',
  summary: 'Nothing durable, and no person, will start this work again when it fails.',
  when: 'A node that does work and is no third party is reached by at least one edge, and lies in no boundary.',
  rationale:
    'Reliable progress needs a reliable trigger somewhere upstream: a durable queue, a recorded call, a timer, or at least a person who tries again. Here every way in can lose the work, and nobody upstream would learn of it.',
  mend: 'Give it a durable trigger: let it accept its work durably, let its callers record their calls, or put a durable channel before it that is acknowledged after the work.',
  source: 'responsibility',
  find(analysis) {
    const { graph, traits, boundaries } = analysis
    return traits.nodes.filter((node) => {
      const n = node.index
      return boundaries.count[n] === 0 && graph.in.start[n] !== graph.in.start[n + 1] && isOwnWork(node)
    })
  },
  message: (node, analysis) =>
    `Nobody is sure to finish the work of ${named(node)}: what reaches it from ${sourcesOf(node, analysis)} can be lost, and nothing durable starts it again.`,
  suggestions: (node, analysis) => durablyReached(node, analysis.graph.in, () => true, analysis),
})
