import { GLYPHS, type GlyphName } from './glyphs'

type IconProps = { readonly glyph: GlyphName; readonly small?: boolean }

/** A mark of the interface; the words beside it, or the label of its button, say what it means. */
export function Icon({ glyph, small = false }: IconProps) {
  return <Glyph path={GLYPHS[glyph]} small={small} />
}

type GlyphProps = { readonly path: string; readonly filled?: string | undefined; readonly small?: boolean }

/** Any mark on the grid of 20 × 20: lines, and filled parts. */
export function Glyph({ path, filled, small = false }: GlyphProps) {
  return (
    <svg className={small ? 'icon small' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
      {filled === undefined ? null : <path d={filled} fill="currentColor" />}
    </svg>
  )
}
