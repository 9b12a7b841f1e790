import { useEffect } from 'react'
import { useDocument } from '../store/document'
import { redoStep, undoStep } from '../store/steps'
import { IconButton } from '../ui/IconButton'

const mac = /Mac|iPhone|iPad/.test(navigator.platform)
const COMMAND = mac ? '⌘' : 'Ctrl+'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select, [contenteditable]')

/** Ctrl/Cmd+Z, Shift+Z and Y. A field that is being written in has its own undo. */
const onKeyDown = (event: KeyboardEvent): void => {
  if (event.altKey || event.ctrlKey === event.metaKey || isWriting(event.target)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && (key !== 'y' || event.shiftKey)) return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redoStep()
  else undoStep()
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
        keys={`${COMMAND}Z`}
        disabled={last === undefined}
        onClick={undoStep}
      />
      <IconButton
        icon="redo"
        label={next === undefined ? 'Redo' : `Redo: ${next}`}
        keys={mac ? '⇧⌘Z' : 'Ctrl+Y'}
        disabled={next === undefined}
        onClick={redoStep}
      />
    </div>
  )
}
