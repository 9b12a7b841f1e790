import type { KeyboardEvent, PointerEvent } from 'react'
import { setPreference, usePreferences } from '../store/preferences'

const LOWEST = 96
const STEP = 32

const highest = (): number => Math.max(LOWEST, Math.round(innerHeight * 0.45))

const resize = (height: number): void => setPreference({ findingsHeight: Math.round(Math.min(highest(), Math.max(LOWEST, height))) })

const onKeyDown = (event: KeyboardEvent): void => {
  const height = usePreferences.getState().findingsHeight
  const wanted = { ArrowUp: height + STEP, ArrowDown: height - STEP, Home: LOWEST, End: highest() }[event.key]
  if (wanted === undefined) return
  event.preventDefault()
  resize(wanted)
}

const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
  event.preventDefault()
  event.currentTarget.setPointerCapture(event.pointerId)
}

const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
  if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(innerHeight - event.clientY)
}

/** The upper edge of the findings: dragged, or moved with the arrow keys. */
export function PanelEdge() {
  const height = usePreferences((preferences) => preferences.findingsHeight)
  return (
    <div
      className="findings-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the findings"
      aria-valuenow={height}
      aria-valuemin={LOWEST}
      aria-valuemax={highest()}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  )
}
