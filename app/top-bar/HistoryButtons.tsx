import { useEffect } from 'react'
import { useDocument } from '../store/document'
import { redoStep, undoStep } from '../store/steps'
import { IconButton } from '../ui/IconButton'
import { isWriting, matches, showKeys } from '../ui/keys'

const UNDO = 'Mod+Z'
const REDO = ['Mod+Shift+Z', 'Mod+Y'] as const

/** A field that is being written in has its own undo. */
const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || isWriting(event.target)) return
  const step = matches(UNDO, event) ? undoStep : REDO.some((keys) => matches(keys, event)) ? redoStep : undefined
  if (step === undefined) return
  event.preventDefault()
  step()
}

export function HistoryButtons() {
  const last = useDocument(({ past }) => past.at(-1)?.label)
  const next = useDocument(({ future }) => future.at(-1)?.label)

  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div className="top-bar-group">
      <IconButton
        icon="undo"
        label={last === undefined ? 'Undo' : `Undo: ${last}`}
        keys={showKeys(UNDO)}
        disabled={last === undefined}
        onClick={undoStep}
      />
      <IconButton
        icon="redo"
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys={showKeys(REDO[0])}
        disabled={next === undefined}
        onClick={redoStep}
      />
    </div>
  )
}
