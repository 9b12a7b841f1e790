import { kindsSection, linesSection } from '../legendSamples'
import { counted, plainInk, type Perspective } from '../perspective'

/** Kinds, names, channels: what there is. */
export const plain: Perspective = {
  id: 'plain',
  badge: () => null,
  ink: (_, __, look) => plainInk(look),
  summary: ({ graph }) => [{ text: counted(graph.nodes.length, 'node', 'nodes') }, { text: counted(graph.edges.length, 'edge', 'edges') }],
  legend: [kindsSection, linesSection],
}
