import { px } from '../../picture/box'
import { FONTS } from '../../picture/fonts'
import type { Mark, PathMark, TextMark } from '../../picture/mark'
import type { Colours } from '../sheet/themes'
import { escapeXml } from './xml'

const HALO = 4

const attribute = (name: string, value: string | number | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`)

export const translated = (at: readonly [number, number] | undefined): string =>
  at === undefined ? '' : ` transform="translate(${px(at[0])} ${px(at[1])})"`

const strokeOf = ({ stroke, strokeOpacity, width, dash, round }: PathMark, colours: Colours): string =>
  stroke === undefined
    ? ''
    : [
        ` stroke="${colours[stroke]}"`,
        attribute('stroke-opacity', strokeOpacity),
        attribute('stroke-width', width),
        attribute('stroke-dasharray', dash?.join(' ')),
        round === true ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
      ].join('')

const fillOf = ({ fill, fillOpacity }: PathMark, colours: Colours): string =>
  fill === undefined ? '' : ` fill="${colours[fill]}"${attribute('fill-opacity', fillOpacity)}`

const pathMarkup = (mark: PathMark, colours: Colours): string =>
  `<path d="${mark.d}"${translated(mark.at)}${fillOf(mark, colours)}${strokeOf(mark, colours)}/>`

/** The halo is an outline of its own below the text: not every program knows `paint-order`. */
const textMarkup = (mark: TextMark, colours: Colours): string => {
  const { size, weight } = FONTS[mark.font]
  const start = `<text x="${px(mark.at[0])}" y="${px(mark.at[1])}" font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`}${mark.centred === true ? ' text-anchor="middle"' : ''}`
  const end = `>${escapeXml(mark.text)}</text>`
  const halo =
    mark.halo === undefined
      ? ''
      : `${start} aria-hidden="true" stroke="${colours[mark.halo]}" stroke-width="${HALO}" stroke-linejoin="round"${end}`
  return `${halo}${start} fill="${colours[mark.tone]}"${end}`
}

/** Marks as elements, inside an element that says `fill="none"`. */
export const markup = (marks: readonly Mark[], colours: Colours): string => {
  let out = ''
  for (const mark of marks) out += mark.type === 'text' ? textMarkup(mark, colours) : pathMarkup(mark, colours)
  return out
}
