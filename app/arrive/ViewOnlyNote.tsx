import { useDocument } from '../store/document'
import { editCopy } from './openShared'

export function EditCopyButton() {
  return (
    <button type="button" className="button" onClick={editCopy}>
      Edit a copy
    </button>
  )
}

/** Says that the drawing is another person’s, and how to work on it all the same. */
export function ViewOnlyNote() {
  const readOnly = useDocument((document) => document.readOnly)
  const origin = useDocument((document) => document.origin)
  return readOnly ? (
    <p className="view-only">
      {origin.kind === 'file'
        ? `This is what can be read of “${origin.name ?? ''}”: ${origin.leftOut === 1 ? 'one fault is' : `${origin.leftOut ?? 0} faults are`} left out.`
        : 'You are looking at a shared drawing.'}
      <EditCopyButton />
    </p>
  ) : null
}
