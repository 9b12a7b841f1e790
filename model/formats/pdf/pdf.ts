import { FONTS } from '../../picture/fonts'
import type { Mark, PathMark, TextMark } from '../../picture/mark'
import type { Box } from '../../picture/box'
import type { Sheet } from '../sheet/sheet'
import { THEMES, type Colours, type ThemeId } from '../sheet/themes'
import { pagesOf, type Page, type Paper } from './pages'
import type { TextPicture } from './strangeTexts'

/** What is used of a document of pdfkit; page and command line bring their own. */
export type PdfDocument = {
  addPage(options: { readonly size: [number, number]; readonly margin: number }): PdfDocument
  save(): PdfDocument
  restore(): PdfDocument
  translate(x: number, y: number): PdfDocument
  scale(factor: number): PdfDocument
  rect(x: number, y: number, width: number, height: number): PdfDocument
  clip(): PdfDocument
  path(d: string): PdfDocument
  fill(colour: string): PdfDocument
  stroke(colour: string): PdfDocument
  fillColor(colour: string): PdfDocument
  fillOpacity(opacity: number): PdfDocument
  strokeOpacity(opacity: number): PdfDocument
  lineWidth(width: number): PdfDocument
  lineCap(cap: 'butt' | 'round'): PdfDocument
  lineJoin(join: 'miter' | 'round'): PdfDocument
  dash(length: number, options: { readonly space: number }): PdfDocument
  undash(): PdfDocument
  font(name: 'regular' | 'bold'): PdfDocument
  fontSize(size: number): PdfDocument
  widthOfString(text: string): number
  image(src: string, x: number, y: number, options: { readonly width: number; readonly height: number }): PdfDocument
  strokeColor(colour: string): PdfDocument
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: 'alphabetic'; readonly stroke?: boolean; readonly fill?: boolean },
  ): PdfDocument
}

export type PdfOptions = {
  readonly theme?: ThemeId
  readonly background?: boolean
  readonly paper?: Paper
  /** Texts with letters that the file does not carry, painted by whoever has them. */
  readonly pictures?: ReadonlyMap<TextMark, TextPicture>
}

type Ink = { readonly colours: Colours; readonly pictures: ReadonlyMap<TextMark, TextPicture> }

const HALO = 4

const paintPath = (
  pdf: PdfDocument,
  { d, at, fill, fillOpacity = 1, stroke, strokeOpacity = 1, width = 1, dash, round }: PathMark,
  colours: Colours,
): void => {
  pdf.save()
  if (at !== undefined) pdf.translate(at[0], at[1])
  if (fill !== undefined) pdf.fillOpacity(fillOpacity).path(d).fill(colours[fill])
  if (stroke !== undefined) {
    pdf
      .strokeOpacity(strokeOpacity)
      .lineWidth(width)
      .lineCap(round === true ? 'round' : 'butt')
      .lineJoin(round === true ? 'round' : 'miter')
    const [length, space] = dash ?? []
    if (length !== undefined && space !== undefined) pdf.dash(length, { space })
    pdf.path(d).stroke(colours[stroke])
  }
  pdf.restore()
}

const paintPicture = (pdf: PdfDocument, { src, size, row, at: [x, y] }: TextPicture): void => {
  pdf
    .save()
    .rect(x + row.x, y + row.y, row.width, row.height)
    .clip()
    .image(src, x, y, size)
    .restore()
}

const paintText = (pdf: PdfDocument, { text, at: [x, y], font, tone, centred, halo }: TextMark, colours: Colours): void => {
  const { size, weight } = FONTS[font]
  pdf
    .save()
    .font(weight === 600 ? 'bold' : 'regular')
    .fontSize(size)
  const left = centred === true ? x - pdf.widthOfString(text) / 2 : x
  const plain = { lineBreak: false, baseline: 'alphabetic' } as const
  if (halo !== undefined)
    pdf
      .lineWidth(HALO)
      .lineJoin('round')
      .strokeColor(colours[halo])
      .text(text, left, y, { ...plain, stroke: true, fill: false })
  pdf.fillColor(colours[tone]).text(text, left, y, plain).restore()
}

const paint = (pdf: PdfDocument, marks: readonly Mark[], { colours, pictures }: Ink): void => {
  for (const mark of marks) {
    const picture = mark.type === 'text' ? pictures.get(mark) : undefined
    if (picture !== undefined) paintPicture(pdf, picture)
    else if (mark.type === 'path') paintPath(pdf, mark, colours)
    else paintText(pdf, mark, colours)
  }
}

const paintSheet = (pdf: PdfDocument, { parts, words }: Sheet, ink: Ink): void => {
  for (const { marks, at } of parts) {
    pdf.save()
    if (at !== undefined) pdf.translate(at[0], at[1])
    paint(pdf, marks, ink)
    pdf.restore()
  }
  paint(pdf, words, ink)
}

const clipTo = (pdf: PdfDocument, { x, y, width, height }: Box): void => {
  pdf.rect(x, y, width, height).clip()
}

const paintPage = (pdf: PdfDocument, sheet: Sheet, page: Page, ink: Ink, background: boolean): void => {
  const { size, frame, seen, scale } = page
  pdf.addPage({ size: [size.width, size.height], margin: 0 }).save()
  if (background) pdf.rect(0, 0, size.width, size.height).fill(ink.colours.bg)
  clipTo(pdf, frame)
  pdf.translate(frame.x, frame.y).scale(scale).translate(-seen.x, -seen.y)
  paintSheet(pdf, sheet, ink)
  pdf.restore()
}

const NO_PICTURES: ReadonlyMap<TextMark, TextPicture> = new Map()

/** Paints a sheet as vectors into a document without pages that knows the fonts “regular” and “bold”. */
export const paintPdf = (
  pdf: PdfDocument,
  sheet: Sheet,
  { theme = 'light', background = true, paper = 'drawing', pictures = NO_PICTURES }: PdfOptions = {},
): void => {
  for (const page of pagesOf(sheet.box, paper)) paintPage(pdf, sheet, page, { colours: THEMES[theme], pictures }, background)
}
