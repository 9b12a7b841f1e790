import type { Box } from './box'
import { FONTS } from './fonts'
import type { Mark } from './mark'
import type { NodeBox } from './nodeBox'
import { nodeShape } from './nodeShape'
import { roundedRectPath } from './path'
import type { NodeKind, Size } from '../schema/model'
import { textWidth } from './textWidth'
import type { Tone } from './tone'
import { ellipsize } from './wrapLabel'

/** What a perspective says of a node: a chip at the lower edge of its card, and where it weighs more, a frame around the card. */
export type Note = {
  readonly text: string
  /** For those who hear it, where the text is too short for that. */
  readonly spoken?: string
  readonly tone: Tone
  /** Path data in a square of 12 px, so that notes differ in shape as well as in colour. */
  readonly glyph?: string
  readonly frame?: 'solid' | 'dashed' | 'dotted'
  /** A whole sentence for those who point at the chip. */
  readonly hint?: string
}

const HEIGHT = 18
/** So far a chip reaches into its card, from below. */
export const NOTE_REACH = HEIGHT / 2
const PADDING = 8
const GLYPH = 12
const INSET = 14
const DASHES = { solid: undefined, dashed: [7, 4], dotted: [1.5, 4.5] } as const

/** Equal keys, equal marks. */
export const noteKey = (note: Note | null): string =>
  note === null ? '' : `${note.text}\n${note.spoken ?? ''}\n${note.tone}\n${note.glyph ?? ''}\n${note.frame ?? ''}\n${note.hint ?? ''}`

const textStart = ({ glyph }: Note): number => PADDING + (glyph === undefined ? 0 : GLYPH + 4)

type Shown = { readonly text: string; readonly width: number }

const MOST_SHOWN = 5_000
const shownTexts = new Map<string, Shown>()

/** What of a note is shown in so much room, and how wide its chip is then. Few notes say anything of their own, so each is measured once. */
const shownIn = (note: Note, room: number): Shown => {
  const key = `${textStart(note)} ${room} ${note.text}`
  let shown = shownTexts.get(key)
  if (shown === undefined) {
    if (shownTexts.size >= MOST_SHOWN) shownTexts.clear()
    const text = ellipsize(note.text, 'tab', Math.max(room - textStart(note) - PADDING, 20))
    shownTexts.set(key, (shown = { text, width: Math.ceil(textStart(note) + textWidth(text, 'tab') + PADDING) }))
  }
  return shown
}

/** The chip with its top left corner at (x, y), no wider than the room. */
export const chipMarks = (note: Note, x: number, y: number, room: number): readonly Mark[] => {
  const { tone, glyph } = note
  const shown = shownIn(note, room)
  return [
    {
      type: 'path',
      d: roundedRectPath({ x: 0, y: 0, width: shown.width, height: HEIGHT }, HEIGHT / 2),
      at: [x, y],
      fill: 'panel',
      stroke: tone,
      width: 1.3,
      part: 'note',
    },
    ...(glyph === undefined
      ? []
      : [
          {
            type: 'path',
            d: glyph,
            at: [x + PADDING - 1, y + (HEIGHT - GLYPH) / 2],
            stroke: tone,
            width: 1.6,
            round: true,
            part: 'note',
          } as const,
        ]),
    { type: 'text', text: shown.text, at: [x + textStart(note), y + HEIGHT / 2 + FONTS.tab.size * 0.36], font: 'tab', tone: 'text' },
  ]
}

const roomOn = (card: Size): number => card.width - 2 * INSET

const MOST_GROWTH = 1.5

type Growth = { readonly x: number; readonly y: number; readonly factor: number }

/** How much a chip may grow in a small drawing without leaving the width of its card, and from where: its top left corner. */
export const noteGrowth = (note: Note, card: Size): Growth => {
  const { x, y, width } = chipBox(note, card)
  return { x, y, factor: Math.max(1, Math.min(MOST_GROWTH, (card.width - INSET) / width)) }
}

/** Where the chip lies, from the node's top left corner. */
export const chipBox = (note: Note, card: Size): Box => ({
  x: INSET,
  y: card.height - NOTE_REACH,
  width: shownIn(note, roomOn(card)).width,
  height: HEIGHT,
})

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
  return [...frame, ...chipMarks(note, INSET, box.height - NOTE_REACH, roomOn(box))]
}
