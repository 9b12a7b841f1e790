import type { Box } from '../../picture/box'
import { FONTS } from '../../picture/fonts'
import type { Mark } from '../../picture/mark'
import { wrapLabel } from '../../picture/wrapLabel'
import type { Shot } from './shots'

const MARGIN = 32
const TOP = 24
const BAR = 3
const MOST_LINES = 4
const LINE = 20

/** Where the words of a film stand: its title above the drawing, a bar that grows and the sentence of each step below. */
export type Captions = {
  readonly box: Box
  readonly head: readonly Mark[]
  readonly bar: Box
  /** One for each shot. */
  readonly sentences: readonly (readonly Mark[])[]
}

type Words = { readonly title: string; readonly about: string; readonly outcome: string }

const linesAt = (
  lines: readonly string[],
  x: number,
  y: number,
  look: Pick<Extract<Mark, { type: 'text' }>, 'font' | 'tone'>,
): readonly Mark[] => lines.map((text, row): Mark => ({ type: 'text', text, at: [x, y + row * LINE], ...look }))

/** Room for the words around a drawing, and the words in it. The outcome stands with the last sentence. */
export const captionsAround = (drawing: Box, shots: readonly Shot[], { title, about, outcome }: Words): Captions => {
  const x = drawing.x + MARGIN
  const width = drawing.width - 2 * MARGIN
  const titles = wrapLabel(title, 'title', width, 3)
  const head = TOP + titles.length * FONTS.title.lineHeight + 22
  const y = drawing.y - head + TOP
  const wrapped = shots.map(({ sentence }) => wrapLabel(sentence, 'name', width, MOST_LINES))
  const outcomes = wrapLabel(outcome, 'name', width, MOST_LINES)
  const most = Math.max(...wrapped.map((lines, i) => lines.length + (i === shots.length - 1 ? outcomes.length : 0)), 1)
  const bottom = drawing.y + drawing.height
  const text = bottom + BAR + 44
  return {
    box: { x: drawing.x, y: drawing.y - head, width: drawing.width, height: head + drawing.height + BAR + 44 + most * LINE + MARGIN / 2 },
    head: [
      ...titles.map((line, row): Mark => ({
        type: 'text',
        text: line,
        at: [x, y + row * FONTS.title.lineHeight + FONTS.title.size],
        font: 'title',
        tone: 'text',
      })),
      { type: 'text', text: about, at: [x, y + titles.length * FONTS.title.lineHeight + 16], font: 'sub', tone: 'muted' },
    ],
    bar: { x, y: bottom, width, height: BAR },
    sentences: shots.map(({ fault }, i) => {
      const lines = wrapped[i] ?? []
      return [
        { type: 'text', text: `Step ${i + 1} of ${shots.length}`, at: [x, text - 22], font: 'sub', tone: 'muted' },
        ...linesAt(lines, x, text, { font: 'name', tone: fault ? 'error' : 'text' }),
        ...(i === shots.length - 1 ? linesAt(outcomes, x, text + lines.length * LINE, { font: 'name', tone: 'text' }) : []),
      ]
    }),
  }
}
