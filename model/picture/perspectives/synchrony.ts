import type { Style } from '../../analysis/synchrony'
import { synchronyMarks, synchronySummary } from '../../perspectives/synchrony'
import type { EdgeInk } from '../edgeMarks'
import { areaSample, chipSample, edgeSample, entry } from '../legendSamples'
import { plainInk, type Perspective } from '../perspective'
import { edgeIdAt, indicesOf, nodeIdAt, perAnalysis } from './perAnalysis'

const TINT = 0.08
/** From here on the rules speak of a long chain. */
const LONG = 3

const CYCLE_GLYPH = 'M9.5 4.2A4 4 0 1 0 10 7M9.8 1.6v2.8H7'

const INKS: Readonly<Record<Style, EdgeInk>> = {
  synchronous: { tone: 'text', width: 2.2 },
  resumable: { tone: 'ok', width: 1.6 },
  'async-reply': { tone: 'accent', width: 1.6 },
  'one-way': { tone: 'muted', width: 1.3 },
}

const IN_CYCLE: EdgeInk = { tone: 'error', width: 2.6 }

const marks = perAnalysis(synchronyMarks)

const areas = perAnalysis((analysis) => {
  const { islands, cycles } = marks(analysis)
  const area = (type: 'island' | 'cycle', tone: 'accent' | 'error', label: (count: number) => string) => (ids: readonly string[]) => ({
    subject: `${type}:${ids[0] ?? ''}`,
    members: indicesOf(ids, analysis),
    label: label(ids.length),
    tone,
  })
  return [
    ...islands.map(area('island', 'accent', (count) => `${count} must be up together`)),
    ...cycles.map(area('cycle', 'error', (count) => (count === 1 ? 'waits for itself' : `${count} wait in a circle`))),
  ]
})

/** What must be up at the same time? */
export const synchrony: Perspective = {
  id: 'synchrony',
  badge: () => null,
  note: (analysis, n) => {
    const mark = marks(analysis).nodes[nodeIdAt(analysis, n)]
    if (mark === undefined || (mark.depth === 0 && mark.cycle === null)) return null
    const depth = `chain of ${mark.depth}`
    if (mark.cycle !== null)
      return { text: mark.depth === 0 ? 'in a circle' : `in a circle, ${depth}`, tone: 'error', glyph: CYCLE_GLYPH, frame: 'solid' }
    return { text: depth, tone: mark.depth >= LONG ? 'unsafe' : 'muted' }
  },
  ink: (analysis, e, look) => {
    const mark = marks(analysis).edges[edgeIdAt(analysis, e)]
    if (mark === undefined) return { ...plainInk(look), width: 1 }
    return mark.cycle === null ? INKS[mark.style] : IN_CYCLE
  },
  hullTint: TINT,
  areas,
  summary: (analysis) => [
    { text: synchronySummary(analysis), ...(analysis.synchrony.cycles.length > 0 ? { tone: 'error' as const } : {}) },
  ],
  legend: [
    {
      title: 'Who waits for whom',
      entries: [
        entry(edgeSample({}, 'text', 2.2), 'synchronous: the caller waits, both must be up'),
        entry(edgeSample({ line: 'double' }, 'ok'), 'resumable: the caller waits and survives a failure'),
        entry(edgeSample({ line: 'dashed-hook' }, 'accent'), 'asynchronous reply: the answer comes later'),
        entry(edgeSample({ line: 'dashed' }, 'muted', 1.3), 'one way: nobody waits'),
        entry(edgeSample({ line: 'dotted' }, 'muted', 1), 'data: reads, writes, copies; starts nothing'),
        entry(edgeSample({}, 'error', 2.6), 'a call in a circle: each waits for the other'),
      ],
    },
    {
      title: 'What must be up together',
      entries: [
        entry(areaSample('accent', TINT), 'an island: one down, and all of it stands still'),
        entry(areaSample('error', TINT), 'a circle of calls'),
        entry(chipSample({ text: '2', tone: 'muted' }), 'calls in the longest chain that starts here'),
        entry(chipSample({ text: '3', tone: 'unsafe' }), `a long chain: ${LONG} calls or more`),
      ],
    },
  ],
}
