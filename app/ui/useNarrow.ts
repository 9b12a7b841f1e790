import { useSyncExternalStore } from 'react'

/** As in frame.css: below this, the inspector lies above the canvas. */
const narrow = matchMedia('(width < 820px)')

const subscribe = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
