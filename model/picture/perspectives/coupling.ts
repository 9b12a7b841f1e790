import { couplingMarks, couplingSummary } from '../../perspectives/coupling'
import { px } from '../box'
import { angleAt, pointAt } from '../curve'
import type { EdgeInk } from '../edgeMarks'
import type { Route } from '../edgePath'
import { chipSample, edgeSample, entry } from '../legendSamples'
import type { Mark } from '../mark'
import type { LegendSection, Perspective } from '../perspective'
import { edgeIdAt, nodeIdAt, perAnalysis } from './perAnalysis'

export type CouplingTime = 'design' | 'runtime'

const marks = perAnalysis(couplingMarks)

const INKS: readonly EdgeInk[] = [
  { tone: 'muted', width: 0.9 },
  { tone: 'muted', width: 1.5 },
  { tone: 'muted', width: 3 },
  { tone: 'text', width: 4.6 },
]
const ASIDE = 10
const HALF = 9
const BARB = 4

/** A little arrow beside the line, from the one that knows to the one that is known. */
const knowledge = ({ curve }: Route, forward: boolean): Mark => {
  const t = 0.3
  const along = angleAt(curve, t)
  const at = pointAt(curve, t)
  const [x, y] = [at.x + Math.sin(along) * ASIDE, at.y - Math.cos(along) * ASIDE]
  const angle = forward ? along : along + Math.PI
  const point = (ahead: number, aside: number): string =>
    `${px(x + Math.cos(angle) * ahead - Math.sin(angle) * aside)} ${px(y + Math.sin(angle) * ahead + Math.cos(angle) * aside)}`
  return {
    type: 'path',
    d: `M${point(-HALF, 0)}L${point(HALF, 0)}M${point(HALF - BARB, -BARB)}L${point(HALF, 0)}L${point(HALF - BARB, BARB)}`,
    stroke: 'accent',
    width: 1.6,
    round: true,
  }
}

const KNOWLEDGE_SAMPLE: readonly Mark[] = [
  ...edgeSample({}, 'muted', 1.5),
  { type: 'path', d: 'M10 5h18M24 1.5L28 5L24 8.5', stroke: 'accent', width: 1.6, round: true },
]

const sampleOf = (strength: number): readonly Mark[] => edgeSample({}, INKS[strength]?.tone, INKS[strength]?.width)

const DESIGN: LegendSection = {
  title: 'At design time: who must change with whom',
  entries: [
    entry(sampleOf(3), '3, strong: a call that tells the other what to do'),
    entry(sampleOf(2), '2, moderate: a command through a channel, or a called event'),
    entry(sampleOf(1), '1, loose: an event through a channel'),
  ],
}

const RUNTIME: LegendSection = {
  title: 'At run time: who must be up with whom',
  entries: [
    entry(sampleOf(3), '3: both must be up; failure and latency pass through'),
    entry(sampleOf(2), '2: the other side must be up to accept'),
    entry(sampleOf(1), '1: the caller is only delayed'),
    entry(sampleOf(0), '0: nothing is shared while it runs'),
  ],
}

const WHO: LegendSection = {
  title: 'Who knows whom',
  entries: [
    entry(KNOWLEDGE_SAMPLE, 'the one at the tail knows the one at the point'),
    entry(chipSample({ text: '0.7', tone: 'muted' }), 'instability: of all it is bound to, the share it knows itself'),
    entry(edgeSample({ line: 'dotted' }, 'muted', 0.9), 'data: not counted'),
  ],
}

/** Who must change, or be up, with whom? */
const couplingAt = (time: CouplingTime): Perspective => ({
  id: 'coupling',
  badge: () => null,
  note: (analysis, n) => {
    const mark = marks(analysis).nodes[nodeIdAt(analysis, n)]
    if (mark === undefined || mark.knows + mark.knownBy === 0) return null
    return { text: `instability ${Number(mark.instability.toFixed(2))}`, tone: 'muted' }
  },
  ink: (analysis, e) => INKS[marks(analysis).edges[edgeIdAt(analysis, e)]?.[time] ?? 0] as EdgeInk,
  onEdge: (analysis, e, route) => {
    const mark = marks(analysis).edges[edgeIdAt(analysis, e)]
    return mark === undefined ? [] : [knowledge(route, mark.knower === analysis.traits.edges[e]?.edge.source)]
  },
  summary: (analysis) => [{ text: couplingSummary(analysis) }],
  legend: [time === 'design' ? DESIGN : RUNTIME, WHO],
})

export const coupling: Readonly<Record<CouplingTime, Perspective>> = { design: couplingAt('design'), runtime: couplingAt('runtime') }
