import type { Counterexample } from '../../../model/simulation/counterexample'
import { useDocument } from '../document'
import { playRun, useRun } from '../run'
import { closePanel, openPanel, useSidePanel } from '../sidePanel'

/** Px of window below which the table would cover what is played. */
const ROOMY = 1760

/** The document in which the table made way for a run; it comes back when the run is closed. */
let madeWayIn: string | undefined

/** Plays a run that was found, and lets the table of all of them make way where there is no room for both. */
export const playExplored = (run: Counterexample): void => {
  if (useSidePanel.getState().left === 'explore' && innerWidth < ROOMY) {
    closePanel('explore')
    madeWayIn = useDocument.getState().id
  }
  playRun(run)
}

useRun.subscribe((now, before) => {
  if (madeWayIn === undefined || now.run !== null || before.run === null) return
  const here = madeWayIn === useDocument.getState().id
  madeWayIn = undefined
  if (here && useSidePanel.getState().left === undefined) openPanel('explore')
})
