import { FONTS, type FontName } from './fonts'

/**
 * Widths of the characters from space to tilde in thousandths of the font size, as DejaVu Sans has them: the widest of the fonts
 * that may show the drawing. What fits here fits everywhere, and every place computes the same.
 */
const REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337,
  337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732,
  684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635,
  635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
]
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400,
  400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812,
  774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716,
  716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
]
const OTHER = 760
const WIDE = 1060
/** As wide as Noto has them, which others stay within. */
const EMOJI = 1280
const MIDDLE_DOT = 380

const widthOf = (code: number, table: readonly number[]): number => {
  if (code >= 32 && code <= 126) return table[code - 32] as number
  if (code === 0xb7) return MIDDLE_DOT
  if (code < 32 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0
  return code === 0x2026 || code >= 0x1100 ? wideOf(code) : OTHER
}

/** Arrows and dashes are as letters are; ideographs fill the square, and emoji reach beyond it. */
const wideOf = (code: number): number => {
  if (code >= 0x1f000 && code <= 0x1faff) return EMOJI
  return code >= 0x2000 && code < 0x2e80 && code !== 0x2026 ? 860 : WIDE
}

/** Width in px, slightly generous. Linear in the text. */
export const textWidth = (text: string, font: FontName): number => {
  const { size, weight } = FONTS[font]
  const table = weight === 600 ? BOLD : REGULAR
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character.codePointAt(0) as number, table)
  return (thousandths * size) / 1000
}

/** The longest beginning that is at most `width` px wide, in whole characters. Linear in the text. */
export const fitting = (text: string, font: FontName, width: number): string => {
  const { size, weight } = FONTS[font]
  const table = weight === 600 ? BOLD : REGULAR
  let thousandths = 0
  let length = 0
  for (const character of text) {
    thousandths += widthOf(character.codePointAt(0) as number, table)
    if ((thousandths * size) / 1000 > width) break
    length += character.length
  }
  return text.slice(0, length)
}
