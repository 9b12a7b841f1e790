import type { Analysis } from '../analysis/analyze'
import { contractMarks } from './contractMark'
import type { EdgeLook } from './edgeLook'
import { edgeMarks } from './edgeMarks'
import type { Route } from './edgePath'
import { curvePath, type Curve } from './curve'
import { NODE_GLYPHS, OWNER_GLYPH } from './glyphs'
import { labelPlace } from './labelPlace'
import type { Mark } from './mark'
import { chipMarks, type Note } from './note'
import { roundedRectPath } from './path'
import { PROTECTION_MARKS } from './protection'
import type { LegendEntry, LegendSection } from './perspective'
import { VERDICT_MARKS, verdictBadge } from './verdictMark'
import type { Verdict } from '../analysis/cover'
import type { NodeKind } from '../schema/model'
import type { Tone } from './tone'

export const SAMPLE = { width: 44, height: 22 } as const

const MIDDLE = SAMPLE.height / 2

/** Where a sample of a line carries a sign. */
export const SIGN_PLACE = { x: 17, y: MIDDLE } as const

const straight = (from: number, to: number, y = MIDDLE): Route => {
  const curve: Curve = [
    { x: from, y },
    { x: from + (to - from) / 3, y },
    { x: from + ((to - from) * 2) / 3, y },
    { x: to - 7, y },
  ]
  const middle = { x: (from + to) / 2, y }
  return {
    curve,
    d: curvePath(curve),
    start: curve[0],
    tip: { x: to, y },
    startAngle: 0,
    endAngle: 0,
    middle,
    middleAt: 0.5,
    middleAngle: 0,
    axis: 'across',
    influence: { x: from, y, width: to - from, height: 0 },
  }
}

const PLAIN: EdgeLook = { kind: 'rpc', line: 'solid', sign: null, hold: null, label: '', lost: false, indirect: false }

export const edgeSample = (look: Partial<EdgeLook>, tone: Tone = 'muted', width = 1.6): readonly Mark[] => {
  const route = straight(2, 42, look.line === 'dashed-hook' ? MIDDLE + 4 : MIDDLE)
  const place = labelPlace(route, '', look.sign !== undefined && look.sign !== null, () => false)
  const { line, top } = edgeMarks(route, { ...PLAIN, ...look }, { tone, width }, place)
  return [...line, ...top]
}

export const chipSample = (note: Note): readonly Mark[] => chipMarks(note, note.glyph === undefined ? 8 : 4, 2, SAMPLE.width)

const glyphSample = (kind: NodeKind): readonly Mark[] => [
  { type: 'path', d: NODE_GLYPHS[kind].line, at: [12, 1], stroke: 'muted', width: 1.5, round: true },
]

const KIND_WORDS: readonly (readonly [NodeKind, string])[] = [
  ['person', 'person: starts work by hand'],
  ['timer', 'timer: starts work on time'],
  ['microservice', 'microservice'],
  ['function', 'function'],
  ['stream-job', 'stream job'],
  ['agent', 'agent'],
  ['external', 'external: a third party’s service'],
  ['store', 'store: a database, lake or object store'],
]

export const entry = (marks: readonly Mark[], words: string): LegendEntry => ({ marks, words })

export const kindsSection: LegendSection = { title: 'Nodes', entries: KIND_WORDS.map(([kind, words]) => entry(glyphSample(kind), words)) }

export const linesSection: LegendSection = {
  title: 'Edges',
  entries: [
    entry(edgeSample({}), 'synchronous: the caller waits, both must be up'),
    entry(edgeSample({ line: 'double' }), 'resumable: the caller waits and survives a failure'),
    entry(edgeSample({ line: 'dashed-hook' }), 'asynchronous reply: the answer comes later'),
    entry(edgeSample({ line: 'dashed' }), 'one way: nobody waits'),
    entry(edgeSample({ line: 'dotted' }), 'data: reads, writes, copies; starts nothing'),
    entry(edgeSample({ line: 'dashed', sign: 'queue' }), 'through a queue: one consumer gets each message'),
    entry(edgeSample({ line: 'dashed', sign: 'topic' }), 'through a topic: every consumer gets each message'),
    entry(edgeSample({ indirect: true }, 'muted', 1.2), 'thin: the workflow can finish without it'),
  ],
}

export const holdSection: LegendSection = {
  title: 'Who holds the trigger',
  entries: [
    entry(edgeSample({ hold: { at: 'caller', leaky: false } }), 'the caller has recorded the call and drives it'),
    entry(edgeSample({ hold: { at: 'callee', leaky: false } }), 'the callee accepts durably, then owns the work'),
    entry(edgeSample({ line: 'dashed', sign: 'queue', hold: { at: 'channel', leaky: false } }), 'the channel holds it'),
    entry(edgeSample({ line: 'dashed', sign: 'queue', hold: { at: 'channel', leaky: true } }), 'held, but let go before the work is done'),
    entry(edgeSample({}), 'no dot: nobody holds it'),
    entry(edgeSample({ line: 'dashed', lost: true }, 'error', 2), 'nobody holds it and nobody learns of a failure'),
  ],
}

const VERDICTS = Object.keys(VERDICT_MARKS) as readonly Verdict[]

export const verdictsSection: LegendSection = {
  title: 'Verdicts',
  entries: VERDICTS.map((verdict) =>
    entry(verdictBadge(verdict, 13, 2), `${VERDICT_MARKS[verdict].title}: ${lowered(VERDICT_MARKS[verdict].words)}`),
  ),
}

export const protectionSection: LegendSection = {
  title: 'What protects the work',
  entries: Object.values(PROTECTION_MARKS).map(({ glyph, words }) => entry(chipSample({ text: '', tone: 'muted', glyph }), words)),
}

/** Said only of a drawing that promises something. */
export const promisesSection = ({ graph }: Analysis): readonly LegendSection[] =>
  (graph.model.contracts ?? []).length === 0
    ? []
    : [
        {
          title: 'Contracts',
          entries: [
            entry(contractMarks(true, 13, 2), 'it keeps what is promised of it'),
            entry(contractMarks(false, 13, 2), 'it breaks a promise'),
          ],
        },
      ]

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`
}

export const areaSample = (tone: Tone, tint: number): readonly Mark[] => [
  {
    type: 'path',
    d: roundedRectPath({ x: 3, y: 2, width: 38, height: 18 }, 7),
    fill: tone,
    fillOpacity: tint,
    stroke: tone,
    strokeOpacity: 0.55,
    width: 1.3,
    dash: [7, 5],
  },
]

export const boundariesSection = (tint: number): LegendSection => ({
  title: 'Responsibility',
  entries: [
    entry(areaSample('team-2', tint), 'a boundary: what its owner starts again after a failure'),
    entry(areaSample('human', tint), 'a person’s boundary: only a person starts it again'),
    entry([{ type: 'path', d: OWNER_GLYPH, at: [8.5, 0.5], stroke: 'team-2', width: 1.5, round: true }], 'the tab names who answers'),
  ],
})

export const gateSample: readonly Mark[] = [
  ...edgeSample({ line: 'dashed' }),
  { type: 'path', d: 'M20 5v12M24.5 5v12', stroke: 'accent', width: 1.8, round: true },
]
