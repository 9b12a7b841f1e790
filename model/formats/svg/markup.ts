import { point, px } from '../../picture/box'
import type { Mark, PathMark, TextMark } from '../../picture/mark'
import type { Colours } from '../sheet/themes'
import { paintsIn, type Paints } from './paints'
import { escapeXml } from './xml'

export const translated = (at: readonly [number, number] | undefined): string =>
  at === undefined ? '' : ` transform="translate(${point(at[0], at[1])})"`

const pathMarkup = (mark: PathMark, paints: Paints): string => `<path d="${mark.d}"${translated(mark.at)}${paints.ofPath(mark)}/>`

/** The halo is an outline of its own below the text: not every program knows `paint-order`. */
const textMarkup = (mark: TextMark, colours: Colours, paints: Paints): string => {
  const start = `<text x="${px(mark.at[0])}" y="${px(mark.at[1])}"${paints.ofText(mark)}`
  const end = `${escapeXml(mark.text)}</text>`
  const halo = mark.halo === undefined ? '' : start + paints.ofHalo(mark.halo) + end
  return `${halo}${start} fill="${colours[mark.tone]}">${end}`
}

export type MarkPrinter = (marks: readonly Mark[]) => string

/** Prints marks as elements, inside an element that says `fill="none"`. */
export const markPrinter = (colours: Colours): MarkPrinter => {
  const paints = paintsIn(colours)
  return (marks) => {
    let out = ''
    for (const mark of marks) out += mark.type === 'text' ? textMarkup(mark, colours, paints) : pathMarkup(mark, paints)
    return out
  }
}
