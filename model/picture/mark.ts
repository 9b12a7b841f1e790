import type { FontName } from './fonts'
import type { Tone } from './tone'

/**
 * What a drawing is made of. Every surface (the elements on the screen, the far view, thumbnails, exported files) paints the same
 * marks in the same order, so that they agree to the pixel.
 */
export type PathMark = {
  readonly type: 'path'
  readonly d: string
  /** Where the path's origin lies. */
  readonly at?: readonly [x: number, y: number]
  readonly fill?: Tone
  readonly fillOpacity?: number
  readonly stroke?: Tone
  readonly strokeOpacity?: number
  readonly width?: number
  readonly dash?: readonly number[]
  /** Round caps and joins. */
  readonly round?: boolean
  /** What it is, where a small drawing shows it in another way. */
  readonly part?: 'glyph' | 'badge' | 'promise' | 'note'
}

export type TextMark = {
  readonly type: 'text'
  readonly text: string
  /** Start or middle of the baseline. */
  readonly at: readonly [x: number, y: number]
  readonly font: FontName
  readonly tone: Tone
  readonly centred?: boolean
  /** A wide outline in this colour keeps the text legible on lines. */
  readonly halo?: Tone
}

export type Mark = PathMark | TextMark
