import { usePreferences, type ThemeChoice } from './preferences'

const PANEL = { light: '#ffffff', dark: '#1d1f1c' } as const
const system = matchMedia('(prefers-color-scheme: dark)')

const resolve = (choice: ThemeChoice): keyof typeof PANEL => {
  if (choice !== 'system') return choice
  return system.matches ? 'dark' : 'light'
}

const apply = (): void => {
  const theme = resolve(usePreferences.getState().theme)
  document.documentElement.dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = PANEL[theme]
}

/** Keeps the page in the theme that a person chose, and in the system’s while they chose none. public/theme.js sets the first one. */
export const followTheme = (): void => {
  apply()
  usePreferences.subscribe(apply)
  system.addEventListener('change', apply)
}
