import type { Analysis } from '../../analysis/analyze'
import type { CoordinationStyle } from '../../analysis/coordination'
import { coordinationMarks, coordinationSummary } from '../../perspectives/coordination'
import { px } from '../box'
import { parameterAt, pointAt } from '../curve'
import type { Route } from '../edgePath'
import { edgeSign, signAt, type Sign } from '../edgeSign'
import { chipSample, edgeSample, entry, SIGN_PLACE } from '../legendSamples'
import type { Mark } from '../mark'
import { plainInk, type LegendSection, type Perspective } from '../perspective'
import { TEAM_TONES, type Tone } from '../tone'
import { edgeIdAt, nodeIdAt, perAnalysis } from './perAnalysis'

const marks = perAnalysis(coordinationMarks)

/** A hand with a baton. */
const CONDUCTOR_GLYPH = 'M2 10.5L10 1.5M10 1.5l-2.6.4M2.2 6.2c1.4 0 2 .6 2.6 1.6'

const WIDTH = { conducted: 3, direct: 1.8, indirect: 1.1 } as const

/** A, B … Z, AA: what tells several workflows apart on the drawing and beside it. */
export const workflowLetter = (workflow: number): string =>
  (workflow < 26 ? '' : workflowLetter(Math.floor(workflow / 26) - 1)) + String.fromCodePoint(65 + (workflow % 26))

const tintOf = (workflow: number): Tone => TEAM_TONES[workflow % TEAM_TONES.length] as Tone

/** Few letters: there is room for a card’s width. */
const NODE_WORDS: Readonly<Record<string, string>> = { plain: 'plain', 'stream-processor': 'stream job', 'durable-execution': 'durable' }

const STYLE_WORDS: Readonly<Record<CoordinationStyle, string>> = {
  orchestration: 'orchestration',
  choreography: 'choreography',
  hybrid: 'hybrid',
  'request-chain': 'request chain',
  none: 'nothing to coordinate',
}

const DIAMOND = 6
const diamondAt = (x: number, y: number): readonly Mark[] => [
  {
    type: 'path',
    d: `M${px(x)} ${px(y - DIAMOND)}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`,
    fill: 'human',
    stroke: 'bg',
    width: 1.5,
  },
]

/** The edges by which work enters each workflow carry its letter: among several, the tint alone does not tell which it is. */
const entries = perAnalysis((analysis): ReadonlyMap<number, number> => {
  const { workflows } = analysis.coordination
  if (workflows.length < 2) return new Map()
  const { edges } = analysis.traits
  return new Map(
    workflows.flatMap((workflow, w) => {
      const reached = new Set(workflow.edges.map((e) => edges[e]?.target))
      const first = workflow.edges.filter((e) => !reached.has(edges[e]?.source ?? -1))
      return (first.length === 0 ? workflow.edges.slice(0, 1) : first).map((e) => [e, w] as const)
    }),
  )
})
const LETTER_AT = 15

const letterSign = (workflow: number): Sign => ({ tone: tintOf(workflow), letter: workflowLetter(workflow) })

const adviceMark = ({ curve }: Route): readonly Mark[] => {
  const { x, y } = pointAt(curve, parameterAt(curve, 30))
  return diamondAt(x, y)
}

const sampleOf = (workflow: number, all: number): readonly Mark[] => [
  ...edgeSample({}, tintOf(workflow), 2.4),
  ...(all < 2 ? [] : signAt(SIGN_PLACE, letterSign(workflow))),
]

const workflowsSection = (analysis: Analysis): readonly LegendSection[] => {
  const { workflows } = marks(analysis)
  if (workflows.length === 0) return []
  const words = ({ id, name, style, advice }: (typeof workflows)[number]): string => {
    const called = name ?? `workflow ${id.replace('auto:', '')}`
    const better = advice === null ? '' : `; the advice is ${STYLE_WORDS[advice.recommended as CoordinationStyle]}`
    return `${called}: ${STYLE_WORDS[style]}${better}`
  }
  return [{ title: 'Workflows', entries: workflows.map((workflow, w) => entry(sampleOf(w, workflows.length), words(workflow))) }]
}

/** Who decides what happens next? */
export const coordination: Perspective = {
  id: 'coordination',
  badge: () => null,
  note: (analysis, n) => {
    const mark = marks(analysis).nodes[nodeIdAt(analysis, n)]
    if (mark === undefined) return null
    const advice = mark.advice === null ? undefined : `better: ${NODE_WORDS[mark.advice.recommended] ?? mark.advice.recommended}`
    if (mark.conducts.length > 0) {
      const text = `conducts ${mark.conducts.length}`
      return advice === undefined
        ? { text, tone: 'accent', glyph: CONDUCTOR_GLYPH, frame: 'solid' }
        : {
            text: `${mark.conducts.length}, ${advice}`,
            spoken: `${text}, ${advice}`,
            tone: 'human',
            glyph: CONDUCTOR_GLYPH,
            frame: 'solid',
          }
    }
    return advice === undefined ? null : { text: advice, tone: 'human' }
  },
  ink: (analysis, e, look) => {
    const mark = marks(analysis).edges[edgeIdAt(analysis, e)]
    if (mark === undefined || mark.workflow === null) return { ...plainInk(look), width: 1 }
    const width = mark.conducted ? WIDTH.conducted : mark.direct ? WIDTH.direct : WIDTH.indirect
    return { tone: tintOf(mark.workflow), width }
  },
  onEdge: (analysis, e, route) => {
    const advice = marks(analysis).edges[edgeIdAt(analysis, e)]?.advice ?? null
    const workflow = entries(analysis).get(e)
    return [
      ...(advice === null ? [] : adviceMark(route)),
      ...(workflow === undefined ? [] : edgeSign(route, letterSign(workflow), LETTER_AT)),
    ]
  },
  summary: (analysis) => [{ text: coordinationSummary(analysis) }],
  legendOf: workflowsSection,
  legend: [
    {
      title: 'Paths, in the tint of their workflow',
      entries: [
        entry(edgeSample({}, 'team-1', WIDTH.conducted), 'conducted: an orchestrator calls and waits'),
        entry(edgeSample({}, 'team-1', WIDTH.direct), 'direct: the workflow cannot finish without it'),
        entry(edgeSample({ indirect: true }, 'team-1', WIDTH.indirect), 'indirect: auxiliary, nobody should wait for it'),
        entry(edgeSample({ line: 'dotted' }, 'muted', 1), 'data: part of no workflow'),
      ],
    },
    {
      title: 'Who conducts, and what else would fit',
      entries: [
        entry(chipSample({ text: '3', tone: 'accent', glyph: CONDUCTOR_GLYPH }), 'an orchestrator, and how many it conducts'),
        entry(chipSample({ text: '…', tone: 'human' }), 'the framework would pick something else for this node'),
        entry([...edgeSample({}, 'team-1', WIDTH.direct), ...diamondAt(14, 11)], 'the framework would pick another kind of edge'),
      ],
    },
  ],
}
