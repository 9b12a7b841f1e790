import type { Point } from './box'
import { parameterAt, pointAt } from './curve'
import type { Route } from './edgePath'
import type { Mark } from './mark'
import { circlePath } from './path'
import type { Tone } from './tone'

/** What a sign shows: a glyph of 12 × 12 px, or a letter. */
export type Sign = { readonly tone: Tone } & ({ readonly glyph: string } | { readonly letter: string })

const RADIUS = 8.5

const plate = ({ x, y }: Point, tone: Tone): Mark => ({
  type: 'path',
  d: circlePath(x, y, RADIUS),
  fill: 'panel',
  stroke: tone,
  width: 1.3,
})

/** A small round sign: says by its shape what the colour of a line says. */
export const signAt = (at: Point, sign: Sign): readonly Mark[] => [
  plate(at, sign.tone),
  'glyph' in sign
    ? { type: 'path', d: sign.glyph, at: [at.x - 6, at.y - 6], stroke: sign.tone, width: 1.5, round: true }
    : { type: 'text', text: sign.letter, at: [at.x, at.y + 4], font: 'tab', tone: 'text', centred: true },
]

/** The sign on an edge, so many px from its start, or before its end. */
export const edgeSign = ({ curve }: Route, sign: Sign, distance: number, fromEnd = false): readonly Mark[] =>
  signAt(pointAt(curve, parameterAt(curve, distance, fromEnd)), sign)
