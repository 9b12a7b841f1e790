import { TONES, type Tone } from '../../model/picture/tone'

export type Palette = Readonly<Record<Tone, string>> & { readonly font: string }

/** The colours of the theme that is on, as values a canvas understands. */
export const readPalette = (element: Element): Palette => {
  const style = getComputedStyle(element)
  const colours = Object.fromEntries(TONES.map((tone) => [tone, style.getPropertyValue(`--${tone}`).trim() || '#888888']))
  return { ...(colours as Record<Tone, string>), font: style.fontFamily }
}
