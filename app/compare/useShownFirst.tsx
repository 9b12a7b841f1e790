import { useState, type ReactNode } from 'react'

/** So many are read at a glance. */
const MOST = 40

/** The beginning of a list, and the button that asks for the rest. */
export const useShownFirst = <Item,>(items: readonly Item[]): readonly [shown: readonly Item[], rest: ReactNode] => {
  const [all, setAll] = useState(false)
  if (all || items.length <= MOST) return [items, null]
  const rest = (
    <button type="button" className="button shown-first" onClick={() => setAll(true)}>
      Show all {items.length}
    </button>
  )
  return [items.slice(0, MOST), rest]
}
