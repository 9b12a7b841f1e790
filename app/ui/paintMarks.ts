import { rounded } from '../../model/picture/box'
import { FONTS } from '../../model/picture/fonts'
import type { Mark, PathMark, TextMark } from '../../model/picture/mark'
import type { Tone } from '../../model/picture/tone'
import type { Palette } from './palette'

/** What can be painted on. */
export type Paper = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const paths = new Map<string, Path2D>()
const MOST_PATHS = 30_000

/** Paints where that origin lies, rounded as a file rounds it; going there and back by sums would leave a rest. */
export const paintAt = (context: Paper, at: readonly [x: number, y: number] | undefined, paint: () => void): void => {
  if (at === undefined) return paint()
  context.save()
  context.translate(rounded(at[0]), rounded(at[1]))
  paint()
  context.restore()
}

/** Path data is the same for thousands of cards: each is parsed once. */
export const pathOf = (d: string): Path2D => {
  let path = paths.get(d)
  if (path === undefined) {
    if (paths.size >= MOST_PATHS) paths.clear()
    paths.set(d, (path = new Path2D(d)))
  }
  return path
}

const NO_DASH: readonly number[] = []

const paintPath = (context: Paper, mark: PathMark, palette: Palette): void => {
  paintAt(context, mark.at, () => paintOutline(context, mark, palette))
}

/** How lines of a mark are drawn, but for their opacity. */
export const setStroke = (context: Paper, { width = 1, round, dash = NO_DASH }: PathMark, tone: Tone, palette: Palette): void => {
  context.strokeStyle = palette[tone]
  context.lineWidth = width
  context.lineCap = round === true ? 'round' : 'butt'
  context.lineJoin = round === true ? 'round' : 'miter'
  context.setLineDash(dash)
}

const paintOutline = (context: Paper, mark: PathMark, palette: Palette): void => {
  const path = pathOf(mark.d)
  const alpha = context.globalAlpha
  if (mark.fill !== undefined) {
    context.fillStyle = palette[mark.fill]
    context.globalAlpha = alpha * (mark.fillOpacity ?? 1)
    context.fill(path)
  }
  if (mark.stroke !== undefined) {
    context.globalAlpha = alpha * (mark.strokeOpacity ?? 1)
    setStroke(context, mark, mark.stroke, palette)
    context.stroke(path)
  }
  context.globalAlpha = alpha
}

const HALO = 4

const paintText = (context: Paper, mark: TextMark, palette: Palette): void => {
  const { size, weight } = FONTS[mark.font]
  context.font = `${weight} ${size}px ${palette.font}`
  context.textAlign = mark.centred === true ? 'center' : 'left'
  context.textBaseline = 'alphabetic'
  const [x, y] = [rounded(mark.at[0]), rounded(mark.at[1])]
  if (mark.halo !== undefined) {
    context.strokeStyle = palette[mark.halo]
    context.lineWidth = HALO
    context.lineJoin = 'round'
    context.setLineDash(NO_DASH)
    context.strokeText(mark.text, x, y)
  }
  context.fillStyle = palette[mark.tone]
  context.fillText(mark.text, x, y)
}

/** Paints marks where the context’s origin lies. */
export const paintMarks = (context: Paper, marks: readonly Mark[], palette: Palette): void => {
  for (const mark of marks) {
    if (mark.type === 'path') paintPath(context, mark, palette)
    else paintText(context, mark, palette)
  }
}
