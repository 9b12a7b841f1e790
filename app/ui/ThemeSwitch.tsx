import { setPreference, usePreferences } from '../store/preferences'
import { Icon } from './Icon'
import { Segments } from './Segments'
import { THEMES } from './themes'

const options = THEMES.map(({ value, title, glyph }) => ({ value, title, mark: <Icon glyph={glyph} small /> }))

/** The theme, all three choices in sight. */
export function ThemeSwitch() {
  const theme = usePreferences((preferences) => preferences.theme)
  return <Segments label="Theme" options={options} value={theme} onChange={(choice) => setPreference({ theme: choice })} />
}
