import { cancelExploration, startExploration, useCurrentExploration, useExploration } from '../../store/exploration/exploration'

/** Holds contracts against the runs: tries every failure of the drawing. */
export function CheckByRuns() {
  const { search, ended } = useExploration()
  const exploration = useCurrentExploration()
  if (search !== null)
    return (
      <div className="contract-check">
        <progress aria-label="Trying every failure" max={search.progress?.expected} value={search.progress?.runs} />
        <button type="button" className="button" onClick={cancelExploration}>
          Cancel
        </button>
      </div>
    )
  return (
    <div className="contract-check">
      {ended === 'failed' ? <p role="alert">The search broke off.</p> : null}
      {exploration === null ? (
        <button type="button" className="button" onClick={startExploration}>
          Check by trying every failure
        </button>
      ) : (
        <small>
          {exploration.runs.toLocaleString('en')} runs with up to {exploration.faults === 1 ? '1 fault' : `${exploration.faults} faults`}{' '}
          were tried.
        </small>
      )}
    </div>
  )
}
