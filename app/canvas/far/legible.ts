import { FONTS, type FontName } from '../../../model/picture/fonts'

/** Smaller on the screen than this, in px, a word is only noise. */
const LEAST = 5.5

/** Can words in a font of so many px of the canvas be read at this zoom? From afar others are not painted. */
export const isLegible = (font: FontName | number, zoom: number): boolean =>
  (typeof font === 'number' ? font : FONTS[font].size) * zoom >= LEAST
