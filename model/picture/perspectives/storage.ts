import type { Analysis } from '../../analysis/analyze'
import type { StorageType } from '../../analysis/storage'
import { storageMarks, storageSummary, type StoreMark } from '../../perspectives/storage'
import type { EdgeInk } from '../edgeMarks'
import { edgeSign, signAt, type Sign } from '../edgeSign'
import { areaSample, chipSample, edgeSample, entry, SIGN_PLACE } from '../legendSamples'
import type { Note } from '../note'
import { type Perspective } from '../perspective'
import { count } from '../../schema/count'
import { TEAM_TONES, type Tone } from '../tone'
import { edgeIdAt, indicesOf, nodeIdAt, perAnalysis } from './perAnalysis'

const TINT = 0.1

const marks = perAnalysis(storageMarks)

const FRESH_GLYPH = 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M4 6l1.5 1.5L8.2 4.6'
const LATER_GLYPH = 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M6 3.6V6l1.8 1.2'
const SHARED_GLYPH = 'M2 2l4 4M10 2L6 6M6 6v4.5M4.2 8.6L6 10.5l1.8-1.9'

const TYPE_WORDS: Readonly<Record<StorageType, string>> = {
  materializing: 'copies of the same data',
  'shared-tiering': 'tiers that others share',
  mixed: 'copies and tiers',
  hybrid: 'transactions and analytics in one',
  'internal-tiering': 'two tiers inside',
  'single-tier': 'one tier',
}

const QUIET: EdgeInk = { tone: 'muted', width: 1 }
const ACCESS: EdgeInk = { tone: 'text', width: 1.6 }
const COPY: EdgeInk = { tone: 'accent', width: 2.8 }
const MOVE: EdgeInk = { tone: 'human', width: 2.8 }
const SHARED: EdgeInk = { tone: 'error', width: 2.4 }

/** What the colours say, by shape. */
const COPY_SIGN: Sign = { tone: 'accent', glyph: 'M3 3h4.5v4.5H3zM5 9.5h4.5V5' }
const MOVE_SIGN: Sign = { tone: 'human', glyph: 'M6 2.5v5M3.8 5.4L6 7.6l2.2-2.2M3 9.7h6' }
const SHARED_SIGN: Sign = { tone: 'error', glyph: SHARED_GLYPH }
const FROM_START = 20

const areas = perAnalysis((analysis) =>
  marks(analysis).systems.flatMap((system, s) => {
    if (system.stores.length < 2) return []
    const parts = [`${system.systems} stores`, TYPE_WORDS[system.type]]
    if (system.copies > 1) parts[1] = count(system.copies, 'copy', 'copies')
    return [
      {
        subject: `system:${system.stores[0] ?? ''}`,
        members: indicesOf(system.stores, analysis),
        label: `${parts.join(', ')}${system.workloads.length === 0 ? '' : `: ${system.workloads.join(', ')}`}`,
        tone: TEAM_TONES[s % TEAM_TONES.length] as Tone,
      },
    ]
  }),
)

const freshness = (store: StoreMark, tiers: number | undefined): Note => {
  const inside = tiers === 2 ? '2 tiers, ' : ''
  if (store.lag === 0) return { text: `${inside}fresh`, tone: 'ok', glyph: FRESH_GLYPH }
  return { text: `${inside}fresh later, ${count(store.lag, 'step')}`, tone: 'human', glyph: LATER_GLYPH }
}

const inkOf = (analysis: Analysis, e: number): EdgeInk => {
  const movement = marks(analysis).movements[edgeIdAt(analysis, e)]
  if (movement !== undefined) return movement.kind === 'copy' ? COPY : MOVE
  const edge = analysis.traits.edges[e]
  if (edge === undefined || edge.coordination) return QUIET
  const shared = edge.access === 'write' && marks(analysis).stores[nodeIdAt(analysis, edge.target)]?.sharedWrites === true
  return shared ? SHARED : ACCESS
}

const signOf = (ink: EdgeInk): Sign | undefined => {
  if (ink === COPY) return COPY_SIGN
  if (ink === MOVE) return MOVE_SIGN
  return ink === SHARED ? SHARED_SIGN : undefined
}

/** Where is the data, how often, and how fresh? */
export const storage: Perspective = {
  id: 'storage',
  badge: () => null,
  note: (analysis, n) => {
    const store = marks(analysis).stores[nodeIdAt(analysis, n)]
    if (store === undefined) return null
    if (store.sharedWrites) return { text: `written by ${store.teams.length} teams`, tone: 'error', glyph: SHARED_GLYPH, frame: 'solid' }
    return freshness(store, analysis.traits.nodes[n]?.node.tiers)
  },
  ink: inkOf,
  onEdge: (analysis, e, route) => {
    const sign = signOf(inkOf(analysis, e))
    return sign === undefined ? [] : edgeSign(route, sign, FROM_START)
  },
  hullTint: TINT,
  areas,
  summary: (analysis) => [{ text: storageSummary(analysis) }],
  legend: [
    {
      title: 'How data moves',
      entries: [
        entry(edgeSample({ line: 'dotted' }, 'text'), 'read or written'),
        entry([...edgeSample({ line: 'dotted' }, 'accent', 2.8), ...signAt(SIGN_PLACE, COPY_SIGN)], 'copied: the same data is kept twice'),
        entry([...edgeSample({ line: 'dotted' }, 'human', 2.8), ...signAt(SIGN_PLACE, MOVE_SIGN)], 'moved: cold data goes to another tier'),
        entry([...edgeSample({ line: 'dotted' }, 'error', 2.4), ...signAt(SIGN_PLACE, SHARED_SIGN)], 'written by several teams'),
        entry(edgeSample({}, 'muted', 1), 'coordination, kept quiet here'),
      ],
    },
    {
      title: 'Stores',
      entries: [
        entry(areaSample('team-1', TINT), 'stores that hold the same data, or parts of it'),
        entry(chipSample({ text: '', tone: 'ok', glyph: FRESH_GLYPH }), 'fresh: what is written shows at once'),
        entry(chipSample({ text: '', tone: 'human', glyph: LATER_GLYPH }), 'fresh later: so many steps behind the writes'),
        entry(chipSample({ text: '', tone: 'error', glyph: SHARED_GLYPH }), 'several teams write here'),
      ],
    },
  ],
}
