import { FONTS, type FontName } from '../../picture/fonts'
import type { PathMark, TextMark } from '../../picture/mark'
import type { Tone } from '../../picture/tone'
import type { Colours } from '../sheet/themes'

const attribute = (name: string, value: string | number | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`)

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

const sameDash = (a: PathMark['dash'], b: PathMark['dash']): boolean =>
  a === b || (a?.[0] === b?.[0] && a?.[1] === b?.[1] && a?.length === b?.length)

const paintedAlike = (a: PathMark, b: PathMark): boolean =>
  a.fill === b.fill &&
  a.width === b.width &&
  a.round === b.round &&
  a.fillOpacity === b.fillOpacity &&
  a.strokeOpacity === b.strokeOpacity &&
  sameDash(a.dash, b.dash)

type Known = { readonly mark: PathMark; readonly attributes: string }

const HALO = 4

/** The attributes of marks in one theme. A drawing paints thousands of marks in a few dozen ways, so each way is written once. */
export type Paints = {
  readonly ofPath: (mark: PathMark) => string
  /** All but where it stands and its colour. */
  readonly ofText: (mark: TextMark) => string
  readonly ofHalo: (tone: Tone) => string
}

const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) known.set(key, (value = make(key)))
    return value
  }
}

const fontOf = (font: FontName): string => {
  const { size, weight } = FONTS[font]
  return ` font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`}`
}

export const paintsIn = (colours: Colours): Paints => {
  const byStroke = once<Tone | undefined, Known[]>(() => [])
  const started = once(fontOf)
  const centred = once((font: FontName) => `${fontOf(font)} text-anchor="middle"`)
  return {
    ofPath: (mark) => {
      const known = byStroke(mark.stroke)
      for (const one of known) if (paintedAlike(one.mark, mark)) return one.attributes
      const attributes = fillOf(mark, colours) + strokeOf(mark, colours)
      known.push({ mark, attributes })
      return attributes
    },
    ofText: ({ font, centred: isCentred }) => (isCentred === true ? centred(font) : started(font)),
    ofHalo: once((tone) => ` aria-hidden="true" stroke="${colours[tone]}" stroke-width="${HALO}" stroke-linejoin="round">`),
  }
}
