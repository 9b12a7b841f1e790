import { useDocument } from '../store/document'
import { editCopy } from './openShared'

/** Says that the drawing is another person’s, and how to work on it all the same. */
export function ViewOnlyNote() {
  const readOnly = useDocument((document) => document.readOnly)
  return readOnly ? (
    <p className="view-only">
      You are looking at a shared drawing.
      <button type="button" className="button" onClick={editCopy}>
        Edit a copy
      </button>
    </p>
  ) : null
}
