import { useEffect, useRef } from 'react'
import { shortestFailure } from '../../model/simulation/shortestFailure'
import { useDocument } from '../store/document'
import { closeRun, playFreely, playRecovery, playRun, type Asked } from '../store/run'
import { nodeAt } from '../store/subjects'
import { announce } from '../ui/announce'
import { IconButton } from '../ui/IconButton'
import { noFailure } from './noFailure'
import { useFailures, type Failures } from './useFailures'

/** Looks for a run that shows a failure of these nodes, and plays it; or says that there is none, and what was tried. */
export function FailureSearch({ asked }: { readonly asked: Asked }) {
  const analysis = useDocument((document) => document.analysis)
  const failures = useFailures(analysis.graph.model)
  const found = failures.state === 'done' ? shortestFailure(failures.explored.exploration, asked.nodes, asked.failure) : null
  const none = failures.state === 'done' && found === null ? noFailure(failures.explored, asked.nodes, analysis) : undefined
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (found !== null) playRun(found)
  }, [found])
  useEffect(() => {
    if (none !== undefined) announce(none)
  }, [none])
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const [node] = asked.nodes
  const name = nodeAt(analysis, node ?? '')?.name ?? ''
  return (
    <section ref={panel} className="play-panel" aria-label="The run" tabIndex={-1}>
      <header>
        <h2>{asked.nodes.length === 1 ? `How can “${name}” fail?` : 'How can this fail?'}</h2>
        <IconButton icon="close" label="Close" keys="Esc" onClick={closeRun} />
      </header>
      <Searching failures={failures} />
      {none === undefined ? null : (
        <>
          <p className="play-none">{none}</p>
          {node === undefined || asked.nodes.length !== 1 ? null : (
            <div className="play-actions">
              <button type="button" className="button primary" onClick={() => playRecovery(node)}>
                Play a crash and its recovery
              </button>
              <button type="button" className="button" onClick={() => playFreely(node)}>
                Start a run here
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function Searching({ failures }: { readonly failures: Failures }) {
  if (failures.state === 'failed') return <p role="alert">The search broke off. Close this and ask again.</p>
  if (failures.state === 'done') return null
  const { progress } = failures
  return (
    <div className="play-searching" role="status">
      <progress aria-label="Trying every failure" />
      <span>
        {progress === undefined
          ? 'Trying every failure…'
          : `Trying ${progress.faults === 1 ? 'single faults' : `${progress.faults} faults at once`}: ${progress.runs.toLocaleString('en')} runs so far`}
      </span>
    </div>
  )
}
