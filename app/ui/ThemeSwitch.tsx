import { setPreference, usePreferences, type ThemeChoice } from '../store/preferences'
import { Icon } from './Icon'
import { Segments } from './Segments'
import type { GlyphName } from './glyphs'

const THEMES: readonly { readonly value: ThemeChoice; readonly title: string; readonly glyph: GlyphName }[] = [
  { value: 'light', title: 'Light', glyph: 'sun' },
  { value: 'dark', title: 'Dark', glyph: 'moon' },
  { value: 'system', title: 'As the system', glyph: 'screen' },
]

const options = THEMES.map(({ value, title, glyph }) => ({ value, title, mark: <Icon glyph={glyph} small /> }))

export function ThemeSwitch() {
  const theme = usePreferences((preferences) => preferences.theme)
  return <Segments label="Theme" options={options} value={theme} onChange={(choice) => setPreference({ theme: choice })} />
}
