import type { Tone } from '../../picture/tone'

export type ThemeId = 'light' | 'dark'
export const THEME_IDS = ['light', 'dark'] as const satisfies readonly ThemeId[]

export type Colours = Readonly<Record<Tone, string>>

/** The colours of the drawing as values, for files that know no custom properties. The same as in the app’s tokens. */
export const THEMES: Readonly<Record<ThemeId, Colours>> = {
  light: {
    bg: '#fafaf8',
    dot: '#e2e2dd',
    panel: '#ffffff',
    border: '#e3e3de',
    text: '#1b1c1a',
    muted: '#66685f',
    accent: '#3557d6',
    ok: '#2b8a3e',
    human: '#a87900',
    unsafe: '#c84a0c',
    error: '#c0252b',
    unstated: '#787b74',
    'team-1': '#5b7fd9',
    'team-2': '#2f957b',
    'team-3': '#b56bb8',
    'team-4': '#bd7826',
    'team-5': '#c4617a',
    'team-6': '#3f91b5',
    'team-7': '#7f8f2c',
    'team-8': '#8b74d1',
  },
  dark: {
    bg: '#151614',
    dot: '#2a2c28',
    panel: '#1d1f1c',
    border: '#32352f',
    text: '#ecede8',
    muted: '#9a9d94',
    accent: '#8aa4ff',
    ok: '#5fc27a',
    human: '#e0b84a',
    unsafe: '#f08a52',
    error: '#f2777b',
    unstated: '#8f938a',
    'team-1': '#7f9df0',
    'team-2': '#5cc4a8',
    'team-3': '#d092d3',
    'team-4': '#e5a85e',
    'team-5': '#e68fa3',
    'team-6': '#6fb9db',
    'team-7': '#b3c25a',
    'team-8': '#ae9bf0',
  },
}
