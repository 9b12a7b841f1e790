import { setPreference, usePreferences, type ThemeChoice } from '../store/preferences'
import { Icon } from './Icon'
import { THEMES } from './themes'
import './themeMenu.css'

/** The theme as one square: its mark, and the browser’s own menu behind it. */
export function ThemeMenu() {
  const theme = usePreferences((preferences) => preferences.theme)
  const { glyph, title } = THEMES.find(({ value }) => value === theme) ?? THEMES[2]
  return (
    <span className="theme-menu button square" title={`Theme: ${title}`}>
      <Icon glyph={glyph} />
      <select aria-label="Theme" value={theme} onChange={(event) => setPreference({ theme: event.target.value as ThemeChoice })}>
        {THEMES.map(({ value, title: each }) => (
          <option key={value} value={value}>
            {each}
          </option>
        ))}
      </select>
    </span>
  )
}
