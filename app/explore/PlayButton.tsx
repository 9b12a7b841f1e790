import type { Counterexample } from '../../model/simulation/counterexample'
import { runTitle } from '../../model/simulation/runTitle'
import { useDocument } from '../store/document'
import { playRun } from '../store/run'
import { closePanel } from '../store/sidePanel'
import { Icon } from '../ui/Icon'

type PlayButtonProps = {
  readonly run: Counterexample
  /** What is seen on it. */
  readonly children: string
  readonly disabled: boolean
}

/** Px of window below which the panel would cover what is played. */
const ROOMY = 1200

const play = (run: Counterexample, title: string): void => {
  if (innerWidth < ROOMY) closePanel('explore')
  playRun({ ...run, title })
}

/** Shows a run on the canvas. */
export function PlayButton({ run, children, disabled }: PlayButtonProps) {
  const title = useDocument(({ analysis }) => runTitle(run, analysis))
  return (
    <button
      type="button"
      className="explore-play"
      data-shows={run.shows}
      aria-label={`Play: ${title}, with ${run.faults === 1 ? '1 fault' : `${run.faults} faults`}`}
      title={disabled ? 'The drawing has changed since' : `Play: ${title}`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : () => play(run, title)}
    >
      <Icon glyph="play" small />
      {children}
    </button>
  )
}
