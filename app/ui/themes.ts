import type { GlyphName } from './glyphs'

export const THEMES = [
  { value: 'light', title: 'Light', glyph: 'sun' },
  { value: 'dark', title: 'Dark', glyph: 'moon' },
  { value: 'system', title: 'As the system', glyph: 'screen' },
] as const satisfies readonly { readonly value: string; readonly title: string; readonly glyph: GlyphName }[]
