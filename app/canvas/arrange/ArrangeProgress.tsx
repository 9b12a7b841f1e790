import { useEffect } from 'react'
import { count } from '../../../model/schema/count'
import { cancelArranging, useArranging } from './arranging'
import './arrange.css'

/** Says that arranging takes a while, and lets it be given up. */
export function ArrangeProgress() {
  const waitingFor = useArranging((state) => state.waitingFor)
  const waiting = waitingFor !== undefined
  useEffect(() => {
    if (!waiting) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && cancelArranging()) event.preventDefault()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [waiting])
  if (waitingFor === undefined) return null
  const words = `Arranging ${count(waitingFor, 'node')}…`
  return (
    <div className="canvas-floating arrange-progress">
      <span className="arrange-bar" role="progressbar" aria-label={words} />
      <span aria-live="polite">{words}</span>
      <button type="button" className="button" onClick={cancelArranging} title="Cancel (Esc)">
        Cancel
      </button>
    </div>
  )
}
