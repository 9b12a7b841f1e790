import { useEffect } from 'react'
import { useDocument } from '../store/document'
import { allUp, takeDownOnly } from '../store/outage'
import { setPreference, usePreferences, type PreferencesState } from '../store/preferences'
import { bringIntoView, highlight, select } from '../store/selection'
import { elementsOf, selectable } from '../store/subjects'
import { spokenOf, type GuideKind, type GuideStep } from './guide'

/** Sets the perspective, what is down and what is selected, and brings that into view. */
const show = ({ perspective, show: subjects, down = [] }: GuideStep, fit: () => void): void => {
  const { analysis } = useDocument.getState()
  setPreference({ perspective })
  if (down.length > 0) takeDownOnly(down.filter((id) => analysis.graph.nodeAt.has(id)))
  else allUp()
  highlight()
  select(...subjects.flatMap((subject) => selectable(subject, analysis)))
  const elements = spokenOf({ show: subjects, down }, analysis).flatMap((subject) => elementsOf(subject, analysis))
  if (elements.length === 0) fit()
  else bringIntoView(...elements)
}

/** Here the inspector lies upon the drawing. */
const NARROW = '(width < 820px)'
/** Here the palette leaves too little beside what a story tells of. */
const MIDDLING = '(width < 1200px)'
/** Here the other parts of the page leave too little of it. */
const SMALL = '(width < 820px), (height < 500px)'

/** What makes room for what is told of. The tour speaks of the parts of the page themselves, so it leaves them open. */
const room = (kind: GuideKind): Partial<PreferencesState> => {
  const is = (query: string): boolean => kind === 'story' && matchMedia(query).matches
  if (is(SMALL)) return { panelOpen: false, inspectorOpen: false, paletteOpen: false, findingsOpen: false, legendOpen: false }
  return { panelOpen: true, inspectorOpen: !matchMedia(NARROW).matches, ...(is(MIDDLING) ? { paletteOpen: false } : {}) }
}

/** Shows a step as long as it is told; afterwards everything is looked at as before. */
export const useStep = (kind: GuideKind, step: GuideStep | undefined, fit: () => void): void => {
  useEffect(() => {
    if (step === undefined) return undefined
    // The inspector may be about to open or close beside the canvas: the view is set once that has happened.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show(step, fit)))
    return () => cancelAnimationFrame(frame)
  }, [step, fit])
  useEffect(() => {
    const { perspective, panelOpen, findingsOpen, inspectorOpen, paletteOpen, legendOpen } = usePreferences.getState()
    setPreference(room(kind))
    return () => {
      setPreference({ perspective, panelOpen, findingsOpen, inspectorOpen, paletteOpen, legendOpen })
      allUp()
      select()
    }
  }, [kind])
}
