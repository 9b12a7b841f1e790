import { askForFailure } from '../store/run'
import { Icon } from './Icon'

type PlayFailureButtonProps = { readonly nodes: readonly string[]; readonly title?: string }

/** Looks for the shortest run in which one of these nodes fails, and plays it on the canvas. */
export function PlayFailureButton({ nodes, title = 'Play the failure' }: PlayFailureButtonProps) {
  return (
    <button type="button" className="button" onClick={() => askForFailure(nodes)}>
      <Icon glyph="play" small />
      {title}
    </button>
  )
}
