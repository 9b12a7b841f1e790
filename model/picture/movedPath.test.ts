import { expect, test } from 'vitest'
import { CHANNEL_SIGN, CHANNEL_SIGNS, EDGE_GLYPHS, NODE_GLYPHS, OWNER_GLYPH, PERSON_OWNER_GLYPH } from './glyphs'
import { movedPath } from './movedPath'
import { BADGE_DISC, VERDICT_MARKS } from './verdictMark'

test.each([
  ['M1 2L3 4', 'M11 22L13 24'],
  ['M1 2l3-4h5v6z', 'M11 22l3-4h5v6z'],
  ['M1 2H3V4', 'M11 22H13V24'],
  ['M0 0C1 2 3 4 5 6S7 8 9 10Q1 1 2 2T3 3', 'M10 20C11 22 13 24 15 26S17 28 19 30Q11 21 12 22T13 23'],
  ['M17.5 8.2A5 5 0 1 0 18.2 12.5M18.2 5.8v3h-3', 'M27.5 28.2A5 5 0 1 0 28.2 32.5M28.2 25.8v3h-3'],
  ['M4 5.5a.8.8 0 0 1 .8-.8', 'M14 25.5a.8.8 0 0 1 .8-.8'],
  ['M-1.5-2L.5.25', 'M8.5 18L10.5 20.25'],
])('%s', (path, moved) => {
  expect(movedPath(path, [10, 20])).toBe(moved)
})

test('what is drawn in many places is written so that it can be moved', () => {
  const glyphs = [
    ...[...Object.values(NODE_GLYPHS), ...Object.values(EDGE_GLYPHS)].map(({ line }) => line),
    ...Object.values(VERDICT_MARKS).map(({ glyph }) => glyph),
    ...Object.values(CHANNEL_SIGNS),
    CHANNEL_SIGN.frame,
    OWNER_GLYPH,
    PERSON_OWNER_GLYPH,
    BADGE_DISC,
  ]
  const numbers = (path: string): number[] => (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
  for (const glyph of glyphs) {
    for (const [, letter = '', rest = ''] of glyph.matchAll(/([MLTHVCSQA])([^a-z]*)/gi))
      expect(numbers(rest).length % ({ H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 }[letter.toUpperCase()] ?? 2), glyph).toBe(0)
    expect(numbers(movedPath(movedPath(glyph, [7, -3]), [-7, 3]))).toEqual(numbers(glyph))
  }
})
