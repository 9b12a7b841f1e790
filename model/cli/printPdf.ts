import { Buffer } from 'node:buffer'
import { paintPdf, type PdfOptions } from '../formats/pdf/pdf'
import type { Sheet } from '../formats/sheet/sheet'
import { fontFile } from './rasterize'

/** A sheet as the bytes of a PDF file, with the letters it needs inside. */
export const printPdf = async (sheet: Sheet, options: PdfOptions): Promise<Uint8Array> => {
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
  paintPdf(pdf, sheet, options)
  pdf.end()
  await done
  return Buffer.concat(chunks)
}
