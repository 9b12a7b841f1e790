import { useEffect, useMemo, useState } from 'react'
import { pictureAt } from '../../model/simulation/runPicture'
import { runOutcome } from '../../model/simulation/runWords'
import { openDialog } from '../store/dialog'
import { useDocument } from '../store/document'
import { askForFailure, closeRun, isFree, resetRun, takeOver, useRun, useRunTitle } from '../store/run'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { NextChoices } from './NextChoices'
import { OtherFailures } from './OtherFailures'
import { StepList } from './StepList'
import { useTrace } from './useTrace'

/** What came of the run, once its end is told. */
function Outcome() {
  const { steps } = useTrace()
  const analysis = useDocument((document) => document.analysis)
  const at = useRun((state) => state.at)
  const over = at >= steps.length - 1
  const outcome = useMemo(() => (over ? runOutcome(pictureAt(steps, at, analysis), analysis) : undefined), [over, steps, at, analysis])
  return outcome === undefined ? null : <p className="play-outcome">{outcome}</p>
}

/** The drawing is no longer the one in which the run was found. */
function Changed() {
  const changed = useRun((state) => state.changed)
  if (changed === null) return null
  const { shows: showed } = changed.run
  return (
    <div className="play-changed">
      <p>The drawing has changed. This is how it goes now, with the same faults.</p>
      {showed === null || showed.failure === 'recovery' ? null : (
        <button
          type="button"
          className="button"
          onClick={() => askForFailure([showed.node], showed.failure === 'recovery' ? undefined : showed.failure)}
        >
          Look for the failure again
        </button>
      )}
    </div>
  )
}

/** Px of the canvas below which little would be left to see beside it. */
const ROOMY = 680

/** Also in a canvas that becomes small once all around it is there. */
const useCoversTooMuch = (): boolean => {
  const [covers, setCovers] = useState(() => (document.querySelector('main')?.clientWidth ?? 0) <= ROOMY)
  useEffect(() => {
    const main = document.querySelector('main')
    if (main === null) return undefined
    const observer = new ResizeObserver(() => setCovers(main.clientWidth <= ROOMY))
    observer.observe(main)
    return () => observer.disconnect()
  }, [])
  return covers
}

/** What is played, every step of it, and what a person can make happen next. */
export function PlayPanel({ bare }: { readonly bare: boolean }) {
  const title = useRunTitle()
  const free = useRun(isFree)
  const covers = useCoversTooMuch()
  const [chosen, setFolded] = useState<boolean>()
  const folded = chosen ?? covers
  return (
    <section className="play-panel" aria-label="The run" data-open={!folded}>
      <header>
        <button type="button" className="play-title" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          <Icon glyph="chevron" small />
          <h2>{title}</h2>
        </button>
        <IconButton icon="close" label="Close the run" keys="Esc" onClick={closeRun} />
      </header>
      {folded ? null : (
        <>
          <Changed />
          {free ? <NextChoices /> : null}
          <StepList />
          <Outcome />
          <OtherFailures />
          <div className="play-actions">
            {free ? (
              <button type="button" className="button" onClick={resetRun}>
                Start over, without faults
              </button>
            ) : (
              <button type="button" className="button" onClick={takeOver}>
                Play on by hand
              </button>
            )}
            {bare ? null : (
              <button type="button" className="button" onClick={() => openDialog('run')}>
                Export this run…
              </button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
