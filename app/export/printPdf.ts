import boldUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url'
import regularUrl from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url'
import PdfKit from 'pdfkit'
import { paintPdf, type PdfOptions } from '../../model/formats/pdf/pdf'
import { inPicture, strangeTexts, type TextPicture } from '../../model/formats/pdf/strangeTexts'
import type { Sheet } from '../../model/formats/sheet/sheet'
import type { TextMark } from '../../model/picture/mark'
import { fetchPart } from '../ui/fetchPart'
import { rasterize } from './rasterize'

const fontAt = (url: string, signal: AbortSignal): Promise<ArrayBuffer> =>
  fetchPart(async () => {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    return response.arrayBuffer()
  })

/** Of letters that are painted: px a px. */
const SHARPNESS = 4

/** A picture as an address with all of it inside. */
const addressOf = async (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('The letters cannot be painted.'))
    reader.readAsDataURL(picture)
  })

/** A sheet as a PDF file, with the letters it needs inside. */
export const printPdf = async (sheet: Sheet, options: PdfOptions, signal: AbortSignal): Promise<Blob> => {
  const pictures = new Map<TextMark, TextPicture>()
  for (const texts of strangeTexts(sheet, options.theme ?? 'light')) {
    signal.throwIfAborted()
    const src = await addressOf(await rasterize(texts.svg, texts.size, SHARPNESS))
    for (const [mark, picture] of inPicture(texts, src)) pictures.set(mark, picture)
  }
  const [regular, bold] = await Promise.all([fontAt(regularUrl, signal), fontAt(boldUrl, signal)])
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
  paintPdf(pdf, sheet, { ...options, pictures })
  pdf.end()
  await done
  return new Blob(parts, { type: 'application/pdf' })
}
