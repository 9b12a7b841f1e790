import { FONTS } from './fonts'
import type { Mark } from './mark'
import type { NodeBox } from './nodeBox'
import { nodeShape } from './nodeShape'
import { roundedRectPath } from './path'
import type { NodeKind } from '../schema/model'
import { textWidth } from './textWidth'
import type { Tone } from './tone'
import { ellipsize } from './wrapLabel'

/** What a perspective says of a node: a chip at the lower edge of its card, and where it weighs more, a frame around the card. */
export type Note = {
  readonly text: string
  readonly tone: Tone
  /** Path data in a square of 12 px, so that notes differ in shape as well as in colour. */
  readonly glyph?: string
  readonly frame?: 'solid' | 'dashed' | 'dotted'
}

const HEIGHT = 18
const PADDING = 8
const GLYPH = 12
const INSET = 14
const DASHES = { solid: undefined, dashed: [7, 4], dotted: [1.5, 4.5] } as const

/** Equal keys, equal marks. */
export const noteKey = (note: Note | null): string =>
  note === null ? '' : `${note.text}\n${note.tone}\n${note.glyph ?? ''}\n${note.frame ?? ''}`

/** The chip with its top left corner at (x, y), no wider than the room. */
export const chipMarks = ({ text, tone, glyph }: Note, x: number, y: number, room: number): readonly Mark[] => {
  const textX = PADDING + (glyph === undefined ? 0 : GLYPH + 4)
  const shown = ellipsize(text, 'tab', Math.max(room - textX - PADDING, 20))
  const width = Math.ceil(textX + textWidth(shown, 'tab') + PADDING)
  return [
    {
      type: 'path',
      d: roundedRectPath({ x: 0, y: 0, width, height: HEIGHT }, HEIGHT / 2),
      at: [x, y],
      fill: 'panel',
      stroke: tone,
      width: 1.3,
    },
    ...(glyph === undefined
      ? []
      : [{ type: 'path', d: glyph, at: [x + PADDING - 1, y + (HEIGHT - GLYPH) / 2], stroke: tone, width: 1.6, round: true } as const]),
    { type: 'text', text: shown, at: [x + textX, y + HEIGHT / 2 + FONTS.tab.size * 0.36], font: 'tab', tone: 'text' },
  ]
}

/** From the node's top left corner. */
export const noteMarks = (note: Note, kind: NodeKind, box: NodeBox): readonly Mark[] => {
  const dash = note.frame === undefined ? undefined : DASHES[note.frame]
  const frame: readonly Mark[] =
    note.frame === undefined
      ? []
      : [
          {
            type: 'path',
            d: nodeShape(kind, box).outline,
            stroke: note.tone,
            width: 2.2,
            ...(dash === undefined ? {} : { dash }),
            ...(note.frame === 'dotted' ? { round: true } : {}),
          },
        ]
  return [...frame, ...chipMarks(note, INSET, box.height - HEIGHT / 2, box.width - 2 * INSET)]
}
