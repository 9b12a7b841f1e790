import type { Failure } from '../../model/simulation/tally'
import { askForFailure } from '../store/run'
import { Icon } from './Icon'

type PlayFailureButtonProps = { readonly nodes: readonly string[]; readonly failure?: Failure | undefined; readonly title?: string }

/** Looks for the shortest run in which one of these nodes fails, if possible in this way, and plays it on the canvas. */
export function PlayFailureButton({ nodes, failure, title = 'Play the failure' }: PlayFailureButtonProps) {
  return (
    <button type="button" className="button" onClick={() => askForFailure(nodes, failure)}>
      <Icon glyph="play" small />
      {title}
    </button>
  )
}
