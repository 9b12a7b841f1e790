import { kindsSection, linesSection } from '../legendSamples'
import { plainInk, type Perspective } from '../perspective'
import { count } from '../../schema/count'

/** Kinds, names, channels: what there is. */
export const plain: Perspective = {
  id: 'plain',
  badge: () => null,
  ink: (_, __, look) => plainInk(look),
  summary: ({ graph }) => [{ text: count(graph.nodes.length, 'node') }, { text: count(graph.edges.length, 'edge') }],
  legend: [kindsSection, linesSection],
}
