import { analyze } from '../analysis/analyze'
import { embedInPng } from '../formats/png/png'
import type { Paper } from '../formats/pdf/pages'
import { strangeLetters } from '../formats/pdf/strangeTexts'
import { sheetOf, type Sheet } from '../formats/sheet/sheet'
import type { ThemeId } from '../formats/sheet/themes'
import { printSheet } from '../formats/svg/exportSvg'
import type { PerspectiveId } from '../picture/perspective'
import { runRules } from '../rules/runRules'
import type { Model } from '../schema/model'
import { UsageError, type Arguments } from './args'
import type { Context } from './context'
import { positioned } from './layout'
import type { PictureFormat } from './pictureFlags'

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

const MOST_NAMED = 12

const withoutFont = (letters: readonly string[]): string => {
  const named = letters.slice(0, MOST_NAMED).join(' ')
  const more = letters.length > MOST_NAMED ? ` and ${letters.length - MOST_NAMED} more` : ''
  return `No font on this machine draws ${named}${more}; boxes stand in their places. Install one, or use --to svg, which keeps the text.`
}

/** The drawing of a model as the contents of a file. Nodes without a position are arranged. */
export const printPicture = async (
  format: PictureFormat,
  model: Model,
  args: Arguments,
  { today, complain }: Context,
): Promise<string | Uint8Array> => {
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
  if (format === 'png') checkSize(sheet, scale)
  const { boxed, lettersWithoutFont } = await import('./letters')
  const missing = await lettersWithoutFont(strangeLetters(sheet))
  if (missing.length > 0) complain(withoutFont(missing))
  if (format === 'pdf') {
    const paper = (args.flags.get('paper') ?? 'drawing') as Paper
    return (await import('./printPdf')).printPdf(sheet, { ...look, paper }, missing)
  }
  const { rasterize } = await import('./rasterize')
  const png = await rasterize(boxed(printSheet(sheet, { ...look, embed: false }), missing), scale)
  return has('no-model') ? png : embedInPng(png, sheet.model)
}
