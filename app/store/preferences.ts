import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Above so many nodes the map is open from the start: then one cannot see everything anyway. */
export const MAP_FROM = 40

export const PERSPECTIVES = ['plain', 'reliability', 'boundaries', 'synchrony', 'coupling', 'coordination', 'storage', 'failure'] as const
export type Perspective = (typeof PERSPECTIVES)[number]
/** What stands together in the list of findings. */
export type Grouping = 'severity' | 'element' | 'rule'
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What a person chose and the browser remembers. */
export type PreferencesState = {
  readonly theme: ThemeChoice
  readonly perspective: Perspective
  /** What the coupling perspective weighs. */
  readonly coupling: 'design' | 'runtime'
  readonly paletteOpen: boolean
  readonly inspectorOpen: boolean
  readonly findingsOpen: boolean
  /** Of the open findings, in px. */
  readonly findingsHeight: number
  readonly findingsGrouping: Grouping
  readonly legendOpen: boolean
  /** What a perspective has to say besides its marks. */
  readonly panelOpen: boolean
  /** The whole drawing in small; until a person says so, where it is worth it. */
  readonly mapOpen?: boolean
  /** Drawings that are compared lie one above the other; until a person says so, where they are seen much larger that way. */
  readonly comparedAbove?: boolean
  /** Until the tour was taken or turned down. */
  readonly tourOffered: boolean
}

export const usePreferences = create<PreferencesState>()(
  persist(
    (): PreferencesState => ({
      theme: 'system',
      perspective: 'reliability',
      coupling: 'design',
      paletteOpen: true,
      inspectorOpen: true,
      findingsOpen: true,
      findingsHeight: 208,
      findingsGrouping: 'severity',
      legendOpen: false,
      panelOpen: true,
      tourOffered: true,
    }),
    { name: 'preferences', version: 1 },
  ),
)

export const setPreference = (change: Partial<PreferencesState>): void => {
  usePreferences.setState(change)
}
