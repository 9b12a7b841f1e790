import { useMemo, useState } from 'react'
import { useDocument } from '../store/document'
import { highlight, useSelection } from '../store/selection'
import { elementsOf } from '../store/subjects'
import { outlineRows, type OutlineRow } from './outlineRows'

type Outline = {
  readonly rows: readonly OutlineRow[]
  /** The row that has the focus; negative where there is none. */
  readonly active: number
  readonly activate: (at: number) => void
  /** Opens a closed row, or closes an open one. */
  readonly flip: (row: OutlineRow) => void
}

/** The rows as they are opened and closed, and the one focus that walks them. */
export const useOutline = (): Outline => {
  const analysis = useDocument((document) => document.analysis)
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<{ readonly key: string | undefined; readonly at: number }>(() => ({
    key: [...useSelection.getState().selected][0],
    at: 0,
  }))
  const rows = useMemo(() => outlineRows(analysis, flipped), [analysis, flipped])
  const found = rows.findIndex(({ key }) => key === last.key)
  return {
    rows,
    // Where the active row was deleted, the one that took its place goes on.
    active: found >= 0 ? found : Math.min(last.at, rows.length - 1),
    activate: (at) => {
      const row = rows[at]
      if (row === undefined) return
      setLast({ key: row.key, at })
      highlight(...elementsOf(row.subject, analysis))
    },
    flip: ({ key }) =>
      setFlipped((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set(before).add(key))),
  }
}
