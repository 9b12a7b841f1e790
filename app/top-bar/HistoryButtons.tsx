import { useDocument } from '../store/document'
import { redoStep, undoStep } from '../store/steps'
import { IconButton } from '../ui/IconButton'
import { showKeys } from '../ui/keys'

/** The keys are those of app/commands. */
export function HistoryButtons() {
  const last = useDocument(({ past }) => past.at(-1)?.label)
  const next = useDocument(({ future }) => future.at(-1)?.label)

  return (
    <div className="top-bar-group">
      <IconButton
        icon="undo"
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        keys={showKeys('Mod+Z')}
        disabled={last === undefined}
        onClick={undoStep}
      />
      <IconButton
        icon="redo"
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys={showKeys('Mod+Shift+Z')}
        disabled={next === undefined}
        onClick={redoStep}
      />
    </div>
  )
}
