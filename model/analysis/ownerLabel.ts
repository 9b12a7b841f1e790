import type { Analysis } from './analyze'
import type { Boundary } from './boundaries'
import type { EdgeTraits } from './traits'

/** Who answers for a boundary: the queue, the topic, who called, who accepted, which person, which timer. */
export const ownerLabel = ({ traits }: Analysis, boundary: Boundary): string => {
  const root = traits.nodes[boundary.root]
  if (root !== undefined) return root.kind === 'person' ? `${root.name} clicks` : `${root.name} fires`
  const edge = traits.edges[boundary.edges[0] as number] as EdgeTraits
  const [source, target] = [traits.nodes[edge.source]?.name ?? '', traits.nodes[edge.target]?.name ?? '']
  if (edge.kind === 'rpc') return edge.trigger === 'callee' ? `${target} accepts` : `${source} calls ${target}`
  return `${edge.channel ?? edge.edge.name ?? `${source}’s ${edge.kind}`} → ${target}`
}
