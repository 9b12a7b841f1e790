import { Dialog } from '../ui/Dialog'
import { IssueList } from '../ui/IssueList'
import { OpenButton } from './OpenButton'
import { dismissBroken, openRest, useOpening } from './opening'

/** What is wrong with the file that could not be opened. */
export function BrokenFile() {
  const broken = useOpening((state) => state.broken)
  if (broken === undefined) return null
  const { file, issues, rest } = broken
  const count = issues.length === 1 ? 'One thing is' : `${issues.length} things are`
  return (
    <Dialog
      title={file === undefined ? 'The link cannot be opened' : `“${file}” cannot be opened`}
      onClose={dismissBroken}
      actions={
        <>
          {rest === undefined ? null : (
            <button type="button" className="button" onClick={() => void openRest()}>
              Look at what can be read
            </button>
          )}
          <OpenButton title="Open another file…" />
          <button type="button" className="button primary" onClick={dismissBroken}>
            Close
          </button>
        </>
      }
    >
      {file === undefined ? (
        <p>What you have open now is untouched.</p>
      ) : (
        <p>{count} wrong with it. Mend the file and open it again; what you have open now is untouched.</p>
      )}
      <IssueList issues={issues} />
    </Dialog>
  )
}
