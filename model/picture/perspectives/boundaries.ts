import type { Analysis } from '../../analysis/analyze'
import { px } from '../box'
import { angleAt, parameterAt, pointAt } from '../curve'
import type { Route } from '../edgePath'
import { boundariesSection, gateSample, holdSection, linesSection, promisesSection } from '../legendSamples'
import type { Mark } from '../mark'
import { lostInk, type Perspective } from '../perspective'
import { count } from '../../schema/count'

const TINT = 0.12
const FROM_END = 30
const GAP = 4.5
const HALF = 6.5

/** Responsibility moves along this edge: it starts a boundary, and whoever sends does not wait for the outcome. */
const handsOff = ({ boundaries, traits }: Analysis, e: number): boolean => {
  const edge = traits.edges[e]
  if (edge === undefined || edge.reply !== 'none' || (boundaries.ownedBy[e] ?? -1) < 0) return false
  return (boundaries.count[edge.source] ?? 0) > 0 || boundaries.at.has(`root:${traits.nodes[edge.source]?.id ?? ''}`)
}

/** Two bars across the line: a gate. */
const gate = ({ curve }: Route): Mark => {
  const bar = (distance: number): string => {
    const t = parameterAt(curve, distance, true)
    const { x, y } = pointAt(curve, t)
    const angle = angleAt(curve, t)
    const [dx, dy] = [-Math.sin(angle) * HALF, Math.cos(angle) * HALF]
    return `M${px(x - dx)} ${px(y - dy)}L${px(x + dx)} ${px(y + dy)}`
  }
  return { type: 'path', d: bar(FROM_END) + bar(FROM_END + GAP), stroke: 'accent', width: 1.8, round: true }
}

/** Who answers for what, and where does responsibility move on? */
export const boundaries: Perspective = {
  id: 'boundaries',
  badge: () => null,
  promises: true,
  ink: (_, __, look) => lostInk(look),
  onEdge: (analysis, edge, route) => (handsOff(analysis, edge) ? [gate(route)] : []),
  hullTint: TINT,
  summary: (analysis) => {
    const { list, count: holding } = analysis.boundaries
    const outside = analysis.traits.nodes.filter((node) => node.working && !node.external && holding[node.index] === 0).length
    const gates = analysis.graph.edges.filter((_, e) => handsOff(analysis, e)).length
    return [
      { text: count(list.length, 'boundary', 'boundaries') },
      { text: count(gates, 'hand-off') },
      ...(outside === 0 ? [] : [{ text: `${count(outside, 'node')} in no boundary`, tone: 'error' as const }]),
    ]
  },
  legendOf: promisesSection,
  legend: [
    boundariesSection(TINT),
    { title: 'Between boundaries', entries: [{ marks: gateSample, words: 'a gate: responsibility is handed off here' }] },
    holdSection,
    linesSection,
  ],
}
