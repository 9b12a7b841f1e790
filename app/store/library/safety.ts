import { create } from 'zustand'

/** How safely the open document lies in this browser. */
export type SafetyState = {
  readonly state: 'untouched' | 'pending' | 'kept' | 'failed' | 'outdated' | 'conflict'
  /** A sentence for `failed`, `outdated` and `conflict`. */
  readonly message?: string
}

export const useSafety = create<SafetyState>(() => ({ state: 'untouched' }))

/** From now on so safely; what was said before no longer holds. */
export const setSafety = (safety: SafetyState): void => useSafety.setState(safety, true)

export const isOutdated = (): boolean => useSafety.getState().state === 'outdated'

const explain = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'This browser has no room left for the document. Go on working, and save it to a file.'
    : 'This browser refuses to keep the document. Go on working, and save it to a file.'

export const setFailed = (error: unknown): void => setSafety({ state: 'failed', message: explain(error) })
