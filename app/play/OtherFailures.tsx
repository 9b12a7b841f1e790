import { runTitle } from '../../model/simulation/runWords'
import { useDocument } from '../store/document'
import { playRun, useRun } from '../store/run'
import { Icon } from '../ui/Icon'
import { failuresKnown } from './useFailures'

/** The other ways in which the same node fails, as far as the search has found any. */
export function OtherFailures() {
  const analysis = useDocument((document) => document.analysis)
  const shows = useRun(({ run }) => run?.shows ?? null)
  if (shows === null) return null
  const found = failuresKnown(analysis.graph.model)?.nodes.get(shows.node)?.counterexamples ?? []
  const others = found.filter((run) => run.shows !== shows.failure)
  return others.map((run) => {
    const title = runTitle({ start: run.start, shows: { failure: run.shows, node: run.node } }, analysis)
    return (
      <button key={run.shows} type="button" className="button play-other" onClick={() => playRun(run)}>
        <Icon glyph="play" small />
        {`Also: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      </button>
    )
  })
}
