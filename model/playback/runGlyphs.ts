import type { Look } from './runMarks'

/** In a square of 14 px, drawn with a stroke: each state has a shape of its own. */
export const LOOK_GLYPHS: Readonly<Record<Look, string>> = {
  working:
    'M7 2.2v1.6M7 10.2v1.6M2.2 7h1.6M10.2 7h1.6M3.6 3.6l1.1 1.1M9.3 9.3l1.1 1.1M10.4 3.6 9.3 4.7M4.7 9.3l-1.1 1.1M5 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
  waiting: 'M4 2.2h6M4 11.8h6M4.6 2.2c0 3.4 4.8 3.2 4.8 9.6M9.4 2.2c0 3.4-4.8 3.2-4.8 9.6',
  crashed: 'M8.2 1.6 3.6 7.8h3L5.8 12.4l4.6-6.2h-3z',
  failed: 'm3.6 3.6 6.8 6.8m0-6.8-6.8 6.8',
  'gave-up': 'M2.6 7h8.8M7 1.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z',
  done: 'm2.8 7.4 2.7 2.7 5.6-6',
  lost: 'M3.4 3.4l7.2 7.2M7 1.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z',
}

/** Who starts it again: the circular arrow of an owner. */
export const HOLDS_GLYPH = 'M10.8 4.4A4.6 4.6 0 1 0 11.5 8.3M11.4 2v2.9H8.5'

/** A flash, 28 px high, around its middle. */
export const FLASH = 'M3-14-8 2h6L-4 14 8-3H1.5z'
