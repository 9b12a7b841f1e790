import { sizeOf } from '../../../model/formats/svg/exportSvg'
import type { Sheet } from '../../../model/formats/sheet/sheet'
import { THEMES, type ThemeId } from '../../../model/formats/sheet/themes'
import type { Mark } from '../../../model/picture/mark'
import type { Size } from '../../../model/schema/model'
import type { Placed, Strip } from './stripProtocol'

export type PngOptions = { readonly theme: ThemeId; readonly background: boolean; readonly scale: number }

/** Of one strip at most: what comes before weighs little beside its pixels, and several fit into the memory of a phone. */
const MOST_PIXELS = 12_000_000

/** How far outlines, letters and their halos reach beyond where they are said to be, in px. */
const BEYOND = 32

export const pixelSize = (sheet: Sheet, scale: number): Size => {
  const { width, height } = sizeOf(sheet)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

type Reach = { readonly from: number; readonly to: number }

const isWithin = ({ from, to }: Reach, y: number, height = 0): boolean => y + height >= from - BEYOND && y <= to + BEYOND

const wordsIn = (words: readonly Mark[], reach: Reach): readonly Mark[] =>
  words.filter((mark) => mark.type === 'path' || isWithin(reach, mark.at[1]))

const placedIn = ({ parts, words }: Sheet, reach: Reach): readonly Placed[] => [
  ...parts
    .filter(({ bounds }) => bounds === undefined || isWithin(reach, bounds.y, bounds.height))
    .map(({ marks, at, bounds }) => ({ marks: bounds === undefined ? wordsIn(marks, reach) : marks, at })),
  { marks: wordsIn(words, reach), at: undefined },
]

/** How many rows a strip has, so that each worker gets as many strips as the others. */
const rowsOf = ({ width, height }: Size, workers: number): number =>
  Math.ceil(height / (Math.ceil((width * height) / MOST_PIXELS / workers) * workers))

/** A sheet from top to bottom, each strip with what is to be seen on it. */
export const stripsOf = (sheet: Sheet, { theme, background, scale }: PngOptions, workers: number): readonly Strip[] => {
  const whole = pixelSize(sheet, scale)
  const corner = [Math.floor(sheet.box.x), Math.floor(sheet.box.y)] as const
  const rows = rowsOf(whole, workers)
  return Array.from({ length: Math.ceil(whole.height / rows) }, (_, at): Strip => {
    const top = at * rows
    const height = Math.min(rows, whole.height - top)
    const reach = { from: corner[1] + top / scale, to: corner[1] + (top + height) / scale }
    return { placed: placedIn(sheet, reach), corner, scale, colours: THEMES[theme], opaque: background, whole, top, height }
  })
}
