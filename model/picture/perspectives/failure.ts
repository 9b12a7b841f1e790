import type { Analysis } from '../../analysis/analyze'
import { failureMarks, failureSummary, type FailureState } from '../../perspectives/failure'
import type { EdgeInk } from '../edgeMarks'
import { edgeSign, signAt, type Sign } from '../edgeSign'
import { chipSample, edgeSample, entry, promisesSection, SIGN_PLACE } from '../legendSamples'
import type { Note } from '../note'
import { plainInk, type Perspective, type SummaryPart } from '../perspective'
import { count } from '../../schema/count'
import { nodeIdAt, perAnalysis } from './perAnalysis'

/** Each by shape, colour and word. */
const NOTES: Readonly<Record<FailureState, Note>> = {
  down: { text: 'down', tone: 'error', glyph: 'M2.5 2.5l7 7M9.5 2.5l-7 7', frame: 'solid' },
  stopped: { text: 'stopped', tone: 'unsafe', glyph: 'M2.5 2.5h7v7h-7z', frame: 'solid' },
  waiting: { text: 'waiting', tone: 'human', glyph: 'M3 1.5h6M3 10.5h6M3.5 1.5c0 3 5 6 5 9M8.5 1.5c0 3-5 6-5 9', frame: 'dashed' },
  starved: { text: 'starved', tone: 'unstated', glyph: 'M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8', frame: 'dotted' },
  untouched: { text: 'untouched', tone: 'ok', glyph: 'M2 6.5l3 3L10 3' },
}

const STATES = Object.keys(NOTES) as readonly FailureState[]

const MEANING: Readonly<Record<FailureState, string>> = {
  down: 'down: taken out by hand',
  stopped: 'stopped: it needs what is down, and fails with it',
  waiting: 'waiting: it goes on with the answer later',
  starved: 'starved: it runs, but nothing new reaches it',
  untouched: 'untouched: it goes on',
}

const BROKEN: EdgeInk = { tone: 'error', width: 2.4 }
const DELAYED: EdgeInk = { tone: 'human', width: 2 }

/** What is red says so by its shape, too. */
const BROKEN_SIGN: Sign = { tone: 'error', glyph: 'M3.5 3.5l5 5M8.5 3.5l-5 5' }
const BEFORE_END = 24

const isHit = (state: FailureState | undefined): boolean => state === 'down' || state === 'stopped'

const perspectiveFor = (down: readonly string[]): Perspective => {
  const marks = perAnalysis((analysis: Analysis) => failureMarks(down, analysis))
  const stateAt = (analysis: Analysis, n: number): FailureState | undefined => marks(analysis).states[nodeIdAt(analysis, n)]
  /** Undefined where the failure does not pass. */
  const passing = (analysis: Analysis, e: number): EdgeInk | undefined => {
    const edge = analysis.traits.edges[e]
    if (edge === undefined || down.length === 0 || !isHit(stateAt(analysis, edge.target))) return undefined
    const source = stateAt(analysis, edge.source)
    if (source === 'waiting') return DELAYED
    return source === 'stopped' || source === 'down' ? BROKEN : undefined
  }
  return {
    id: 'failure',
    badge: () => null,
    promises: true,
    note: (analysis, n) => {
      const state = down.length === 0 ? undefined : stateAt(analysis, n)
      return state === undefined ? null : NOTES[state]
    },
    ink: (analysis, e, look) => passing(analysis, e) ?? plainInk(look),
    onEdge: (analysis, e, route) => (passing(analysis, e) === BROKEN ? edgeSign(route, BROKEN_SIGN, BEFORE_END, true) : []),
    summary: (analysis) => {
      const { states, down: found } = marks(analysis)
      if (found.length === 0) return [{ text: failureSummary(analysis) }]
      const all = Object.values(states)
      const part = (state: FailureState): readonly SummaryPart[] => {
        const count = all.filter((one) => one === state).length
        return count === 0 ? [] : [{ text: `${count} ${state}`, tone: NOTES[state].tone }]
      }
      return [{ text: count(found.length, 'node down', 'nodes down'), tone: 'error' }, ...STATES.slice(1).flatMap(part)]
    },
    legendOf: promisesSection,
    legend: [
      {
        title: 'While something is down',
        entries: STATES.map((state) => entry(chipSample({ ...NOTES[state], text: '' }), MEANING[state])),
      },
      {
        title: 'Edges',
        entries: [
          entry([...edgeSample({}, BROKEN.tone, BROKEN.width), ...signAt(SIGN_PLACE, BROKEN_SIGN)], 'the failure goes up this way'),
          entry(edgeSample({ line: 'double' }, DELAYED.tone, DELAYED.width), 'the caller waits here and survives'),
          entry(edgeSample({}), 'the failure does not pass here'),
        ],
      },
    ],
  }
}

const NOTHING_DOWN: readonly string[] = []
const known = new WeakMap<readonly string[], Perspective>()

/** What happens when these are down? The same list gives the same object. */
export const failure = (down: readonly string[] = NOTHING_DOWN): Perspective => {
  let found = known.get(down)
  if (found === undefined) known.set(down, (found = perspectiveFor(down)))
  return found
}
