import { GLYPHS, type GlyphName } from './glyphs'

type IconProps = { readonly glyph: GlyphName; readonly small?: boolean }

/** A mark of the interface; the words beside it, or the label of its button, say what it means. */
export function Icon({ glyph, small = false }: IconProps) {
  return <Glyph path={GLYPHS[glyph]} small={small} />
}

type GlyphProps = { readonly path: string; readonly small?: boolean; readonly className?: string }

/** Any stroked mark on the 20 × 20 grid. */
export function Glyph({ path, small = false, className = '' }: GlyphProps) {
  return (
    <svg className={`icon ${small ? 'small' : ''} ${className}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
