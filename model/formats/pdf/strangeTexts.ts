import { FONTS, FONT_STACK } from '../../picture/fonts'
import type { Box } from '../../picture/box'
import type { TextMark } from '../../picture/mark'
import { textWidth } from '../../picture/textWidth'
import type { Size } from '../../schema/model'
import type { Sheet } from '../sheet/sheet'
import { THEMES, type ThemeId } from '../sheet/themes'
import { markPrinter } from '../svg/markup'

/** What the letters of DejaVu, which a PDF file carries, write well: the scripts of Europe, arrows, common signs. */
const KNOWN =
  /^[ -~\u00a0-\u02e9\u0386-\u0525\u0531-\u0556\u0561-\u0587\u10d0-\u10fc\u1e00-\u1efb\u2000-\u2064\u2074-\u208e\u2150-\u2185\u2190-\u2311\u2500-\u269c]*$/

/** Texts with other letters, one below the other in a picture that whoever has such letters paints. */
export type StrangeTexts = {
  /** Self-contained, as large as `size`. */
  readonly svg: string
  readonly size: Size
  readonly rows: readonly { readonly mark: TextMark; readonly box: Box }[]
}

/** Rows in one picture: each use of a picture reads all of it, and each picture takes a while to begin with. */
const MOST_ROWS = 16
const ASIDE = 16

/** Do the letters of DejaVu write all of this? */
export const isFamiliar = (text: string): boolean => KNOWN.test(text)

const isStrange = ({ text }: TextMark): boolean => !isFamiliar(text)

const textsOn = ({ parts, words }: Sheet): readonly TextMark[] =>
  [...parts.flatMap(({ marks }) => marks), ...words].filter((mark) => mark.type === 'text')

const heightOf = ({ font }: TextMark): number => Math.ceil(2 * FONTS[font].size)

/** Nobody knows how wide such letters are where they are painted, so there is room to spare. */
const widthOf = ({ text, font }: TextMark): number => Math.ceil(1.3 * textWidth(text, font)) + 2 * ASIDE

const below = (marks: readonly TextMark[], theme: ThemeId): StrangeTexts => {
  let top = 0
  const rows = marks.map((mark) => {
    const box = { x: 0, y: top, width: widthOf(mark), height: heightOf(mark) }
    top += box.height
    return { mark, box }
  })
  const size = { width: Math.max(...rows.map(({ box }) => box.width)), height: top }
  const print = markPrinter(THEMES[theme])
  const texts = rows.map(({ mark, box }) => bare(mark, startIn(box, mark)))
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" fill="none" font-family="${FONT_STACK.replaceAll('"', "'")}">${print(texts)}</svg>`,
    size,
    rows,
  }
}

/** Without a halo: viewers draw a fringe around one. */
const bare = ({ type, text, font, tone, centred = false }: TextMark, at: TextMark['at']): TextMark => ({
  type,
  text,
  font,
  tone,
  centred,
  at,
})

const startIn = ({ x, y, width, height }: Box, { centred }: TextMark): readonly [number, number] => [
  centred === true ? x + width / 2 : x + ASIDE,
  y + 0.7 * height,
]

/** The texts of a sheet that a PDF file cannot hold as letters. */
export const strangeTexts = (sheet: Sheet, theme: ThemeId): readonly StrangeTexts[] => {
  const strange = textsOn(sheet).filter(isStrange)
  const pictures: StrangeTexts[] = []
  for (let at = 0; at < strange.length; at += MOST_ROWS) pictures.push(below(strange.slice(at, at + MOST_ROWS), theme))
  return pictures
}

/** A row of such a picture, and where in canvas coordinates the picture has to lie for the text to stand in its place. */
export type TextPicture = {
  /** Address of the picture, with the picture in it. */
  readonly src: string
  readonly size: Size
  readonly row: Box
  readonly at: readonly [x: number, y: number]
}

/** Letters of a sheet, each once, that not every machine can paint; signs that join letters or sit upon them are none. */
export const strangeLetters = (sheet: Sheet): readonly string[] => [
  ...new Set(
    textsOn(sheet)
      .filter(isStrange)
      .flatMap(({ text }) => Array.from(text).filter((letter) => !isFamiliar(letter) && /[^\p{M}\p{Z}\p{C}]/u.test(letter))),
  ),
]

/** Where each text is found once the picture is painted. */
export const inPicture = ({ size, rows }: StrangeTexts, src: string): readonly (readonly [TextMark, TextPicture])[] =>
  rows.map(({ mark, box }) => {
    const [x, y] = startIn(box, mark)
    return [mark, { src, size, row: box, at: [mark.at[0] - x, mark.at[1] - y] }]
  })
