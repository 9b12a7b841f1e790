import { useMemo } from 'react'
import type { Perspective } from '../../model/picture/perspective'
import { perspectiveOf } from '../../model/picture/perspectiveOf'
import { toldStep, useOutage } from './outage'
import { usePreferences } from './preferences'

/** How the drawing is looked at just now. */
export const chosenPerspective = (): Perspective => {
  const { perspective, coupling } = usePreferences.getState()
  const outage = useOutage.getState()
  return perspectiveOf(perspective, { coupling, down: outage.down, told: toldStep(outage) })
}

export const useChosenPerspective = (): Perspective => {
  const perspective = usePreferences((preferences) => preferences.perspective)
  const coupling = usePreferences((preferences) => preferences.coupling)
  const down = useOutage((outage) => outage.down)
  const told = useOutage(toldStep)
  return useMemo(() => perspectiveOf(perspective, { coupling, down, told }), [perspective, coupling, down, told])
}

/** Calls back when the drawing is to be looked at in another way. */
export const onPerspective = (listener: () => void): void => {
  let known = chosenPerspective()
  const look = (): void => {
    const chosen = chosenPerspective()
    if (chosen === known) return
    known = chosen
    listener()
  }
  usePreferences.subscribe(look)
  useOutage.subscribe(look)
}
