import type { NodeKind, Size } from '../schema/model'
import { FONTS } from './fonts'
import { isPill } from './nodeBox'
import { NOTE_REACH } from './note'
import { textWidth } from './textWidth'
import { piecesOf, wrapLabel } from './wrapLabel'

/** The name of a node as large as its box allows, for when the drawing is small and nothing else could be read. */
export type CompactName = {
  readonly size: number
  readonly x: number
  readonly lines: readonly { readonly text: string; readonly y: number }[]
}

const SIZES = [24, 22, 20, 18, 16] as const
const LEAST = 14
const LINE = 1.12
const BASELINE = 0.36
const LID = 8

/** Wrapped at another size: text grows with it, so the room shrinks instead. */
const wrapped = (name: string, size: number, room: number, lines: number): readonly string[] =>
  wrapLabel(name, 'name', (room * FONTS.name.size) / size, lines)

/** Kept free between the name and a chip at the lower edge. */
const ABOVE_NOTE = 2

/** Every word on one line, and nothing left out. */
const fits = (lines: readonly string[], name: string, size: number, room: number): boolean =>
  !lines.some((line) => line.endsWith('…')) &&
  piecesOf(name).every((piece) => (textWidth(piece.trim(), 'name') * size) / FONTS.name.size <= room)

/** `noted`: a perspective has hung a chip at the lower edge, and the name stays clear of that. */
export const compactName = (name: string, kind: NodeKind, box: Size, noted = false): CompactName => {
  const { width } = box
  const height = box.height - (noted ? NOTE_REACH + ABOVE_NOTE : 0)
  const lid = kind === 'store' ? LID : 0
  const x = isPill(kind) ? 22 : 16
  const room = Math.max(width - x - (isPill(kind) ? 18 : 12), 10)
  const most = (size: number): number => (2 * size * LINE <= height - lid - 6 ? 2 : 1)
  const size = SIZES.find((candidate) => fits(wrapped(name, candidate, room, most(candidate)), name, candidate, room)) ?? LEAST
  const lines = wrapped(name, size, room, most(size))
  const middle = (height + lid) / 2
  return {
    size,
    x,
    lines: lines.map((text, row) => ({ text, y: middle + (row - (lines.length - 1) / 2) * size * LINE + size * BASELINE })),
  }
}
