import { useDocument } from '../store/document'
import { useSafety } from '../store/library/autosave'

/** How safely the document is kept, in a word; in a sentence where something is wrong. */
export function SafetyNote() {
  const { state, message } = useSafety()
  const example = useDocument(({ origin }) => origin.kind === 'example')
  const words = {
    untouched: example ? 'example' : '',
    pending: 'saving…',
    kept: 'saved',
    failed: 'not saved',
    outdated: 'not saved',
    conflict: 'saved as a copy',
  }[state]
  if (message === undefined) return <span className="safety">{words}</span>
  return (
    <span className="safety wrong" role="status" title={message}>
      {words}
      <span className="heard">: {message}</span>
    </span>
  )
}
