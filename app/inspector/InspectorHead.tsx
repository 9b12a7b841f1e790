import type { Glyph as GlyphPaths } from '../../model/picture/glyphs'
import { Glyph } from '../ui/Icon'

type InspectorHeadProps = { readonly glyph?: GlyphPaths; readonly title: string; readonly sub: string }

/** What is selected. */
export function InspectorHead({ glyph, title, sub }: InspectorHeadProps) {
  return (
    <header className="inspector-head">
      {glyph === undefined ? null : <Glyph path={glyph.line} filled={glyph.filled} />}
      <div>
        <h2>{title}</h2>
        <p>{sub}</p>
      </div>
    </header>
  )
}
