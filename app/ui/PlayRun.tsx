import type { Counterexample } from '../../model/simulation/counterexample'
import { runTitle } from '../../model/simulation/runWords'
import { useDocument } from '../store/document'
import { playExplored } from '../store/exploration/playExplored'
import { Icon } from './Icon'
import './playRun.css'

type PlayRunProps = {
  readonly run: Counterexample
  /** What is seen on it. */
  readonly children: string
  /** The drawing is no longer the one that the run was found in. */
  readonly disabled?: boolean
  /** Makes way for what is played. */
  readonly onPlay?: (() => void) | undefined
}

/** Shows a run on the canvas. */
export function PlayRun({ run, children, disabled = false, onPlay }: PlayRunProps) {
  const { start, shows, node } = run
  const title = useDocument(({ analysis }) => runTitle({ start, shows: { failure: shows, node } }, analysis))
  const play = (): void => {
    onPlay?.()
    playExplored(run)
  }
  return (
    <button
      type="button"
      className="play-run"
      data-shows={run.shows}
      aria-label={`Play: ${title}, with ${run.faults === 1 ? '1 fault' : `${run.faults} faults`}`}
      title={disabled ? 'The drawing has changed since' : `Play: ${title}`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : play}
    >
      <Icon glyph="play" small />
      {children}
    </button>
  )
}
