import { analyze } from '../analysis/analyze'
import { embedInPng } from '../formats/png/png'
import { PAPERS, type Paper } from '../formats/pdf/pages'
import { sheetOf, type Sheet } from '../formats/sheet/sheet'
import { THEME_IDS, type ThemeId } from '../formats/sheet/themes'
import { printSheet } from '../formats/svg/exportSvg'
import type { PerspectiveId } from '../picture/perspective'
import { DRAWN_PERSPECTIVES } from '../picture/perspectiveOf'
import { runRules } from '../rules/runRules'
import type { Model } from '../schema/model'
import { UsageError, type Arguments, type Flag } from './args'
import { positioned } from './layout'

export const PICTURE_FORMATS = ['svg', 'png', 'pdf'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** The options of a picture. */
export const PICTURE_FLAGS: readonly Flag[] = [
  { name: 'perspective', value: 'NAME', choices: DRAWN_PERSPECTIVES, about: `${DRAWN_PERSPECTIVES.join(', ')} (default: reliability)` },
  { name: 'theme', value: 'THEME', choices: THEME_IDS, about: 'light (default) or dark' },
  { name: 'scale', value: 'N', about: 'of a PNG: 1 to 4 pixels for each of the drawing (default: 2)' },
  { name: 'paper', value: 'PAPER', choices: PAPERS, about: `of a PDF: ${PAPERS.join(', ')} (default: drawing)` },
  { name: 'no-legend', about: 'without the legend' },
  { name: 'no-findings', about: 'without the numbered findings and their key' },
  { name: 'no-boundaries', about: 'without the responsibility boundaries' },
  { name: 'no-title', about: 'without name and summary' },
  { name: 'transparent', about: 'without a background' },
  { name: 'no-model', about: 'without the model in the file; such a picture does not reopen in the tool' },
]

/** Larger pictures are beyond what browsers and viewers open. */
const MOST_PIXELS = 120_000_000

const scaleOf = (args: Arguments): number => {
  const value = args.flags.get('scale') ?? '2'
  const scale = Number(value)
  if (!/^\d(?:\.\d+)?$/.test(value) || scale < 1 || scale > 4)
    throw new UsageError(`--scale cannot be “${value}”. It is a number from 1 to 4.`)
  return scale
}

const checkSize = ({ box }: Sheet, scale: number): void => {
  if (box.width * box.height * scale * scale <= MOST_PIXELS) return
  const size = `${Math.ceil(box.width * scale).toLocaleString('en')} × ${Math.ceil(box.height * scale).toLocaleString('en')}`
  throw new UsageError(`The picture would have ${size} pixels, more than programs open. Use a smaller --scale, or --to svg.`)
}

/** The drawing of a model as the contents of a file. Nodes without a position are arranged. */
export const printPicture = async (format: PictureFormat, model: Model, args: Arguments, today: string): Promise<string | Uint8Array> => {
  const scale = scaleOf(args)
  const placed = await positioned(model)
  const analysis = analyze(placed)
  const has = (flag: string): boolean => args.flags.has(flag)
  const sheet = sheetOf(placed, {
    analysis,
    perspective: (args.flags.get('perspective') ?? 'reliability') as PerspectiveId,
    legend: !has('no-legend'),
    boundaries: !has('no-boundaries'),
    title: !has('no-title'),
    findings: has('no-findings') ? [] : runRules(analysis, { today }),
  })
  const look = { theme: (args.flags.get('theme') ?? 'light') as ThemeId, background: !has('transparent') }
  if (format === 'svg') return printSheet(sheet, { ...look, embed: !has('no-model') })
  if (format === 'pdf')
    return (await import('./printPdf')).printPdf(sheet, { ...look, paper: (args.flags.get('paper') ?? 'drawing') as Paper })
  checkSize(sheet, scale)
  const { rasterize } = await import('./rasterize')
  const png = await rasterize(printSheet(sheet, { ...look, embed: false }), scale)
  return has('no-model') ? png : embedInPng(png, sheet.model)
}
