import type { Analysis } from '../../analysis/analyze'
import { failureMarks, failureSummary } from '../../perspectives/failure'
import { toldAt, type FailureState, type RecoveryState } from '../../perspectives/failureStep'
import type { EdgeInk } from '../edgeMarks'
import { edgeSign, signAt, type Sign } from '../edgeSign'
import { chipSample, edgeSample, entry, promisesSection, SIGN_PLACE } from '../legendSamples'
import type { Note } from '../note'
import { PROTECTION_MARKS } from '../protection'
import { plainInk, type LegendSection, type Perspective, type SummaryPart } from '../perspective'
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

const STARTS_AGAIN = 'M9.6 4.2A4 4 0 1 0 10 6.6M10 2v2.4H7.6'

/** Of those who are up again, as the story tells it. */
const RECOVERY_NOTES: Readonly<Record<RecoveryState, Note>> = {
  starts: { text: 'starts it again', tone: 'accent', glyph: STARTS_AGAIN, frame: 'solid' },
  'may-try': { text: 'may try again', tone: 'human', glyph: STARTS_AGAIN },
  resumes: { text: 'resumes', tone: 'ok', glyph: 'M3.5 2.5v7M6 2.5l4 3.5l-4 3.5z' },
  again: {
    text: 'runs again',
    tone: 'human',
    glyph: 'M2 6a4 4 0 0 1 7-2.6M10 6a4 4 0 0 1-7 2.6M9.2 1.4v2.2H7M2.8 10.6V8.4H5',
    frame: 'dashed',
  },
  twice: { text: 'may happen twice', tone: 'unsafe', glyph: 'M1.5 3.5h5.5v5.5h-5.5zM4.5 3.5V1.5h6v6H7', frame: 'solid' },
  'perhaps-twice': {
    text: 'twice? not stated',
    tone: 'unstated',
    glyph: PROTECTION_MARKS.unstated.glyph,
  },
  'by-hand': {
    text: 'needs a person',
    tone: 'human',
    glyph: 'M6 1.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4M2.3 10.5c.5-2.4 2-3.5 3.7-3.5s3.2 1.1 3.7 3.5',
  },
  unfinished: { text: 'nobody finishes it', tone: 'error', glyph: 'M6 2v5M6 9.8v.2', frame: 'solid' },
}

const RECOVERY_MEANING: Readonly<Record<RecoveryState, string>> = {
  starts: 'starts the work again',
  'may-try': 'a person who may start it again',
  resumes: 'resumes after the last finished step',
  again: 'runs again from the beginning',
  twice: 'what it does may happen twice',
  'perhaps-twice': 'the drawing does not say whether a repeat does harm',
  'by-hand': 'goes on only if a person tries again',
  unfinished: 'nobody is sure to finish what it had begun',
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

const ALL_NOTES: Readonly<Record<FailureState | RecoveryState, Note>> = { ...NOTES, ...RECOVERY_NOTES }

const recoverySection: LegendSection = {
  title: 'When it is back',
  entries: (Object.keys(RECOVERY_NOTES) as readonly RecoveryState[]).map((state) =>
    entry(chipSample({ ...RECOVERY_NOTES[state], text: '' }), RECOVERY_MEANING[state]),
  ),
}

const isHit = (state: FailureState | RecoveryState | undefined): boolean => state === 'down' || state === 'stopped'

/** `at`: the step up to which the story has been told; all of the outage where undefined. */
const perspectiveFor = (down: readonly string[], at: number | undefined): Perspective => {
  const marks = perAnalysis((analysis: Analysis) => failureMarks(down, analysis))
  const told = perAnalysis((analysis: Analysis) => (at === undefined ? marks(analysis).states : toldAt(marks(analysis).steps, at)))
  const stateAt = (analysis: Analysis, n: number): FailureState | RecoveryState | undefined => told(analysis)[nodeIdAt(analysis, n)]
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
      return state === undefined ? null : ALL_NOTES[state]
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
      ...(at === undefined ? [] : [recoverySection]),
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
const known = new WeakMap<readonly string[], Map<number | undefined, Perspective>>()

/** What happens when these are down? Up to a step of the story, or while the outage lasts. The same list and step give the same object. */
export const failure = (down: readonly string[] = NOTHING_DOWN, at?: number): Perspective => {
  let steps = known.get(down)
  if (steps === undefined) known.set(down, (steps = new Map<number | undefined, Perspective>()))
  let found = steps.get(at)
  if (found === undefined) steps.set(at, (found = perspectiveFor(down, at)))
  return found
}
