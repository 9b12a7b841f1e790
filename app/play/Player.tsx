import { useEffect, useRef, type KeyboardEvent } from 'react'
import { closeRun, goToRunStep, setRunPlaying, useRun } from '../store/run'
import { FailureSearch } from './FailureSearch'
import './play.css'
import { PlayPanel } from './PlayPanel'
import { TransportBar } from './TransportBar'
import { isFocusFree } from '../ui/keepFocus'

/** What uses these keys for itself. */
const USES_SPACE = 'button, select, input[type="radio"], a'
const USES_ARROWS = 'input, select'

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
  const { at, playing, run } = useRun.getState()
  if (event.key === 'Escape') closeRun()
  else if (run === null) return
  else if (event.key === ' ' && !event.target.matches(USES_SPACE)) setRunPlaying(!playing)
  else if (event.key === 'ArrowRight' && !event.target.matches(USES_ARROWS)) goToRunStep(at + 1)
  else if (event.key === 'ArrowLeft' && !event.target.matches(USES_ARROWS)) goToRunStep(at - 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Gives the focus back when the player goes. */
const useFocusBack = (): void => {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    return () => {
      if (!isFocusFree() && document.activeElement?.isConnected === true) return
      const to = current instanceof HTMLElement && current !== document.body && current.isConnected ? current : null
      ;(to ?? document.querySelector<HTMLElement>('.canvas-start'))?.focus({ preventScroll: true })
    }
  }, [])
}

/** A run on the canvas: what it is and all its steps at the side, and below the drawing what happens just now, and the buttons to play it. */
export function Player({ bare }: { readonly bare: boolean }) {
  const running = useRun(({ run }) => run !== null)
  const asked = useRun((state) => state.asked)
  useFocusBack()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of a player work wherever in it the focus is.
    <div className="play" onKeyDown={onKeyDown}>
      {asked === null ? null : <FailureSearch asked={asked} />}
      {running ? (
        <>
          <PlayPanel bare={bare} />
          <TransportBar />
        </>
      ) : null}
    </div>
  )
}
