import { useEffect, useState } from 'react'
import { useDocument } from '../store/document'
import { findingChanges, NO_CHANGES, type FindingChanges } from './findingChanges'

/** As long as it takes to notice and read. */
const SHOWN_FOR = 8000

/** What the last edit did to the findings, for a moment. Opening another document or showing another variant is no edit. */
export const useFindingChanges = (): FindingChanges => {
  const [changes, setChanges] = useState(NO_CHANGES)
  useEffect(
    () =>
      useDocument.subscribe((now, before) => {
        if (now.findings === before.findings) return
        setChanges(now.id === before.id && now.variant === before.variant ? findingChanges(before.findings, now.findings) : NO_CHANGES)
      }),
    [],
  )
  useEffect(() => {
    if (changes === NO_CHANGES) return undefined
    const waiting = setTimeout(() => setChanges(NO_CHANGES), SHOWN_FOR)
    return () => clearTimeout(waiting)
  }, [changes])
  return changes
}
