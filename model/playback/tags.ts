import { FONTS } from '../picture/fonts'
import type { Mark } from '../picture/mark'
import { roundedRectPath } from '../picture/path'
import { textWidth } from '../picture/textWidth'
import type { Tone } from '../picture/tone'

/** A word in a pill, such as “crashed”, with the glyph of its state. */
export type Tag = { readonly words: string; readonly tone: Tone; readonly glyph?: string; readonly soft?: boolean }

const HEIGHT = 20
const PAD = 8
const GLYPH_ROOM = 16
const GAP = 3
const TINT = 0.14

const widthOf = ({ words, glyph }: Tag): number => Math.ceil(textWidth(words, 'tab')) + 2 * PAD + (glyph === undefined ? 0 : GLYPH_ROOM)

const tagMarks = (tag: Tag, x: number, y: number): readonly Mark[] => {
  const { words, tone, glyph, soft } = tag
  const d = roundedRectPath({ x: 0, y: 0, width: widthOf(tag), height: HEIGHT }, HEIGHT / 2)
  const at = [x, y - HEIGHT / 2] as const
  return [
    { type: 'path', d, at, fill: 'panel', stroke: tone, width: 1.5 },
    ...(soft === true ? [{ type: 'path', d, at, fill: tone, fillOpacity: TINT } as const] : []),
    ...(glyph === undefined ? [] : [{ type: 'path', d: glyph, at: [x + 6, y - 7], stroke: tone, width: 1.6, round: true } as const]),
    {
      type: 'text',
      text: words,
      at: [x + PAD + (glyph === undefined ? 0 : GLYPH_ROOM - 1), y + FONTS.tab.size * 0.36],
      font: 'tab',
      tone: 'text',
    },
  ]
}

/** Tags side by side, their middle at a point. */
export const tagsAt = (tags: readonly Tag[], x: number, y: number): readonly Mark[] => {
  const whole = tags.reduce((sum, tag) => sum + widthOf(tag) + GAP, -GAP)
  let left = x - whole / 2
  return tags.flatMap((tag) => {
    const marks = tagMarks(tag, left, y)
    left += widthOf(tag) + GAP
    return marks
  })
}
