import { useState, type ReactNode } from 'react'

/** The first of many, and a button that shows more of them. */
export const usePortions = <T,>(all: readonly T[], portion: number): { readonly shown: readonly T[]; readonly more: ReactNode } => {
  const [portions, setPortions] = useState(1)
  const shown = all.slice(0, portions * portion)
  const left = all.length - shown.length
  return {
    shown,
    more:
      left === 0 ? null : (
        <button type="button" className="reference" onClick={() => setPortions(portions + 1)}>
          {left} more
        </button>
      ),
  }
}
