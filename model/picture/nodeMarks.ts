import type { Verdict } from '../analysis/cover'
import type { NodeKind } from '../schema/model'
import { contractMarks } from './contractMark'
import { NODE_GLYPHS } from './glyphs'
import type { Mark } from './mark'
import { isPill, TEXT_X, type NodeBox } from './nodeBox'
import { noteMarks, type Note } from './note'
import { nodeShape } from './nodeShape'
import { verdictBadge } from './verdictMark'
import type { Tone } from './tone'

export type NodeLook = {
  readonly kind: NodeKind
  readonly box: NodeBox
  readonly team: Tone | undefined
  readonly verdict: Verdict | null
  readonly note: Note | null
  /** Whether the node keeps what is promised of it; null where nothing is. */
  readonly promiseKept: boolean | null
}

const GLYPH_X = 16
export const PROMISE_FROM_RIGHT = 38

const shapeMarks = (kind: NodeKind, box: NodeBox): readonly Mark[] => {
  const { outline, lid, dashed } = nodeShape(kind, box)
  const stroke = { stroke: dashed ? 'muted' : 'border', width: 1.3, ...(dashed ? { dash: [5, 4] } : {}) } as const
  const body: Mark = { type: 'path', d: outline, fill: 'panel', ...stroke }
  return lid === undefined ? [body] : [body, { type: 'path', d: lid, ...stroke }]
}

const stripMark = ({ kind, box, team }: NodeLook): readonly Mark[] => {
  if (team === undefined || isPill(kind)) return []
  const inset = kind === 'store' ? 22 : 14
  return [{ type: 'path', d: `M3.5 ${inset}V${box.height - 14}`, stroke: team, width: 4, round: true }]
}

const textMarks = ({ lines, sub, baselines }: NodeBox): readonly Mark[] => [
  ...lines.map((text, row): Mark => ({ type: 'text', text, at: [TEXT_X, baselines[row] as number], font: 'name', tone: 'text' })),
  ...(sub === ''
    ? []
    : [{ type: 'text', text: sub, at: [TEXT_X, baselines[lines.length] as number], font: 'sub', tone: 'muted' } as const]),
]

/** A node's card from its top left corner: shape, team, glyph of the kind, name and sub line, verdict. */
export const nodeMarks = (look: NodeLook): readonly Mark[] => {
  const { kind, box, verdict, note, promiseKept } = look
  return [
    ...shapeMarks(kind, box),
    ...stripMark(look),
    { type: 'path', d: NODE_GLYPHS[kind].line, at: [GLYPH_X, box.glyphY], stroke: 'muted', width: 1.5, round: true, part: 'glyph' },
    ...textMarks(box),
    ...(note === null ? [] : noteMarks(note, kind, box)),
    ...(promiseKept === null ? [] : contractMarks(promiseKept, box.width - PROMISE_FROM_RIGHT, -9)),
    ...(verdict === null ? [] : verdictBadge(verdict, box.width - 14, -9)),
  ]
}
