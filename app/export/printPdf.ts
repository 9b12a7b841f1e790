import boldUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url'
import regularUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url'
import PdfKit from 'pdfkit'
import { paintPdf, type PdfOptions } from '../../model/formats/pdf/pdf'
import type { Sheet } from '../../model/formats/sheet/sheet'

const fontAt = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer()

/** A sheet as a PDF file, with the letters it needs inside. */
export const printPdf = async (sheet: Sheet, options: PdfOptions): Promise<Blob> => {
  const [regular, bold] = await Promise.all([fontAt(regularUrl), fontAt(boldUrl)])
  const pdf = new PdfKit({
    autoFirstPage: false,
    font: '',
    info: { Title: sheet.title, Creator: 'Coordinated Progress' },
    lang: 'en',
    displayTitle: true,
  })
  pdf.registerFont('regular', regular).registerFont('bold', bold)
  const parts: BlobPart[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: BlobPart) => parts.push(part))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  paintPdf(pdf, sheet, options)
  pdf.end()
  await done
  return new Blob(parts, { type: 'application/pdf' })
}
