import { useEffect } from 'react'
import { useDocument } from '../store/document'
import { allUp, takeDownOnly } from '../store/outage'
import { setPreference, usePreferences } from '../store/preferences'
import { bringIntoView, highlight, select } from '../store/selection'
import { elementsOf, selectable } from '../store/subjects'
import { spokenOf, type GuideStep } from './guide'

/** Sets the perspective, what is down and what is selected, and brings that into view. */
const show = ({ perspective, show: subjects, down = [] }: GuideStep, fit: () => void): void => {
  const { analysis } = useDocument.getState()
  setPreference({ perspective })
  if (down.length > 0) takeDownOnly(down.filter((id) => analysis.graph.nodeAt.has(id)))
  else allUp()
  highlight()
  select(...subjects.flatMap((subject) => selectable(subject, analysis)))
  const elements = spokenOf({ show: subjects, down }).flatMap((subject) => elementsOf(subject, analysis))
  if (elements.length === 0) fit()
  else bringIntoView(...elements)
}

/** Shows a step as long as it is told; afterwards everything is looked at as before. */
export const useStep = (step: GuideStep | undefined, fit: () => void): void => {
  useEffect(() => {
    if (step === undefined) return undefined
    // The inspector may be about to open or close beside the canvas: the view is set once that has happened.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show(step, fit)))
    return () => cancelAnimationFrame(frame)
  }, [step, fit])
  useEffect(() => {
    const { perspective, panelOpen, findingsOpen, inspectorOpen } = usePreferences.getState()
    // In a narrow window the inspector would lie upon what is told of.
    setPreference({ panelOpen: true, inspectorOpen: !matchMedia('(width < 820px)').matches })
    return () => {
      setPreference({ perspective, panelOpen, findingsOpen, inspectorOpen })
      allUp()
      select()
    }
  }, [])
}
