import { Buffer } from 'node:buffer'
import { paintPdf, type PdfOptions } from '../formats/pdf/pdf'
import type { Sheet } from '../formats/sheet/sheet'
import { inPicture, strangeTexts, type TextPicture } from '../formats/pdf/strangeTexts'
import type { TextMark } from '../picture/mark'
import { boxed } from './letters'
import { fontFile, rasterize } from './rasterize'

/** Of letters that are painted: px a px. */
const SHARPNESS = 4

/** A sheet as the bytes of a PDF file, with the letters it needs inside; boxes stand for those that no font here has. */
export const printPdf = async (sheet: Sheet, options: PdfOptions, missing: readonly string[] = []): Promise<Uint8Array> => {
  const pictures = new Map<TextMark, TextPicture>()
  for (const texts of strangeTexts(sheet, options.theme ?? 'light')) {
    const png = Buffer.from(await rasterize(boxed(texts.svg, missing), SHARPNESS))
    for (const [mark, picture] of inPicture(texts, `data:image/png;base64,${png.toString('base64')}`)) pictures.set(mark, picture)
  }
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: '',
    info: { Title: sheet.title, Creator: 'Coordinated Progress' },
    lang: 'en',
    displayTitle: true,
  })
  pdf.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'))
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  paintPdf(pdf, sheet, { ...options, pictures })
  pdf.end()
  await done
  return Buffer.concat(chunks)
}
