import { FONT_STACK } from '../../picture/fonts'
import type { Model, Size } from '../../schema/model'
import type { Layer, Part } from '../sheet/parts'
import { sheetOf, type Sheet, type SheetOptions } from '../sheet/sheet'
import { THEMES, type ThemeId } from '../sheet/themes'
import { markPrinter, translated, type MarkPrinter } from './markup'
import { escapeXml, jsonInXml } from './xml'

export type SvgOptions = SheetOptions & {
  readonly theme?: ThemeId
  /** Without one the picture is transparent. */
  readonly background?: boolean
  /** Whether the model lies in the file, so that it reopens in the tool; true by default. */
  readonly embed?: boolean
}

const MODEL_NAMESPACE = 'urn:coordinated-progress:model'

const titled = (spoken: string | undefined): string => (spoken === undefined ? '' : `<title>${escapeXml(spoken)}</title>`)

const partMarkup = ({ marks, at, subject, spoken }: Part, print: MarkPrinter): string =>
  `<g${translated(at)}${subject === undefined ? '' : ` data-subject="${escapeXml(subject)}"`}>${titled(spoken)}${print(marks)}</g>\n`

const layers = (parts: readonly Part[], print: MarkPrinter): string => {
  let out = ''
  let open: Layer | undefined
  for (const part of parts) {
    if (part.layer !== open) out += `${open === undefined ? '' : '</g>\n'}<g class="${part.layer}">\n`
    open = part.layer
    out += partMarkup(part, print)
  }
  return open === undefined ? out : `${out}</g>\n`
}

const metadata = (model: Model): string =>
  `<metadata><progress:model xmlns:progress="${MODEL_NAMESPACE}">${jsonInXml(JSON.stringify(model))}</progress:model></metadata>\n`

/** Of the picture, in px. */
export const sizeOf = ({ box }: Sheet): Size => ({ width: Math.ceil(box.width) + 1, height: Math.ceil(box.height) + 1 })

/** What is printed upon a sheet, with its styles: nothing but elements and rules that are fit for XML. */
type Overlay = { readonly style: string; readonly top: string }

/** A sheet as the text of an SVG file. */
export const printSheet = (sheet: Sheet, { theme = 'light', background = true, embed = true }: SvgOptions, overlay?: Overlay): string => {
  const colours = THEMES[theme]
  const print = markPrinter(colours)
  const { box } = sheet
  const { width, height } = sizeOf(sheet)
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img" fill="none" font-family="${FONT_STACK.replaceAll('"', "'")}">\n`,
    `<title>${escapeXml(sheet.title)}</title>\n<desc>${escapeXml(sheet.description)}</desc>\n`,
    overlay === undefined ? '' : `<style>\n${overlay.style}\n</style>\n`,
    embed ? metadata(sheet.model) : '',
    background ? `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.bg}"/>\n` : '',
    layers(sheet.parts, print),
    sheet.words.length === 0 ? '' : `<g class="words">\n${print(sheet.words)}\n</g>\n`,
    overlay === undefined ? '' : `<g class="overlay">\n${overlay.top}\n</g>\n`,
    '</svg>\n',
  ].join('')
}

/** The drawing of a model as an SVG file: self-contained, without scripts and references, the model inside. Positions come from the model. */
export const exportSvg = (model: Model, options: SvgOptions = {}): string => printSheet(sheetOf(model, options), options)
