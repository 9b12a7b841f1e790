import type { Mark, PathMark } from '../picture/mark'
import { circlePath } from '../picture/path'
import type { Tone } from '../picture/tone'
import type { Point } from '../picture/box'
import { FLASH, HOLDS_GLYPH, LOOK_GLYPHS } from './runGlyphs'
import { FOOT, type HeldMark, type Look, type NodeMark, type TravelMark } from './runMarks'
import { tagsAt, type Tag } from './tags'

type Ring = { readonly tone: Tone; readonly width: number; readonly dash?: readonly number[]; readonly tint?: number }

const RINGS: Readonly<Record<Look, Ring>> = {
  working: { tone: 'accent', width: 2.5 },
  waiting: { tone: 'accent', width: 2.5, dash: [6, 5] },
  done: { tone: 'ok', width: 1.5 },
  crashed: { tone: 'error', width: 2.5 },
  failed: { tone: 'unsafe', width: 2.5, dash: [10, 4] },
  'gave-up': { tone: 'unsafe', width: 2.5, dash: [10, 4] },
  lost: { tone: 'error', width: 2.5, dash: [3, 4], tint: 0.1 },
}

/** The name of a node stays free: tags cover little more than its border. */
const ASIDE = 7

/** A message is a full dot, an answer an open one, a failure a cross. */
const DOT = { message: circlePath(0, 0, 6), answer: circlePath(0, 0, 5), cross: 'M-5-5L5 5M5-5L-5 5' } as const

/** How a node stands: its border, what it does, how often its effect was applied, and whether it holds the trigger. */
export const nodeOverlay = ({ box, outline, look, words, count, twice, holds }: NodeMark): readonly Mark[] => {
  const { tone, width, dash, tint } = RINGS[look]
  const middle = box.x + box.width / 2
  const tags: readonly Tag[] = [
    { words, tone, glyph: LOOK_GLYPHS[look] },
    ...(count === null ? [] : [{ words: twice ? `${count} twice!` : count, tone: twice ? 'unsafe' : 'muted' } as const]),
  ]
  return [
    {
      type: 'path',
      d: outline,
      at: [box.x, box.y],
      stroke: tone,
      width,
      ...(dash === undefined ? {} : { dash }),
      ...(tint === undefined ? {} : { fill: tone, fillOpacity: tint }),
    },
    ...tagsAt(tags, middle, box.y + box.height + ASIDE),
    ...(holds === null ? [] : tagsAt([{ words: holds, tone: 'accent', glyph: HOLDS_GLYPH, soft: true }], middle, box.y - ASIDE)),
  ]
}

/** What strikes a node, beside its name. */
export const strikeOverlay = ({ box }: NodeMark): readonly Mark[] => [
  { type: 'path', d: FLASH, at: [box.x + box.width + 4, box.y + box.height / 2], fill: 'error', stroke: 'panel', width: 2, round: true },
]

/** A message that something durable keeps. */
export const heldOverlay = ({ at: { x, y }, words, foot }: HeldMark): readonly Mark[] => {
  const said = (at: Point): readonly Mark[] =>
    words === null ? [] : tagsAt([{ words, tone: 'accent', glyph: HOLDS_GLYPH, soft: true }], at.x, at.y)
  if (words !== null && foot === null) return said({ x, y })
  return [
    { type: 'path', d: circlePath(0, 0, 10), at: [x, y], fill: 'panel', stroke: 'accent', width: 1.5 },
    { type: 'path', d: HOLDS_GLYPH, at: [x - 7, y - 7], stroke: 'accent', width: 1.6, round: true },
    ...(foot === null ? [] : said({ x: foot.x, y: foot.y - FOOT })),
  ]
}

/** The way that a message takes in a step. */
export const wayOverlay = ({ d, travel }: TravelMark): readonly Mark[] => [
  {
    type: 'path',
    d,
    stroke: travel.fate === 'arrives' ? 'accent' : 'error',
    strokeOpacity: 0.4,
    width: 5,
    round: true,
    ...(travel.fate === 'arrives' ? {} : { dash: [2, 10] }),
  },
]

const cross: PathMark = { type: 'path', d: DOT.cross, stroke: 'error', width: 2.5, round: true }

/** What travels, around the origin. */
export const messageOverlay = ({ travel: { back, fate } }: TravelMark): readonly Mark[] => {
  if (fate === 'failed') return [cross]
  return [
    back
      ? { type: 'path', d: DOT.answer, fill: 'panel', stroke: 'accent', width: 2.5 }
      : { type: 'path', d: DOT.message, fill: 'accent', stroke: 'panel', width: 2.5 },
  ]
}

/** What stops it on its way, around the origin. */
export const endOverlay: readonly Mark[] = [cross]
