import { useDocument } from '../store/document'
import { useFileState } from '../store/fileState'
import { useSafety } from '../store/library/safety'

const FILE_WORDS = {
  none: { short: '', long: 'It is kept in this browser, and in no file yet.' },
  same: { short: '', long: 'It is kept in this browser, and stands in a file as it is.' },
  older: { short: 'file is older', long: 'It is kept in this browser; its file is older.' },
} as const

/** How safely the document is kept, in a word; in a sentence and with a way out where something is wrong. */
export function SafetyNote({ onSave }: { readonly onSave: () => void }) {
  const { state, message } = useSafety()
  const example = useDocument(({ origin }) => origin.kind === 'example')
  const file = FILE_WORDS[useFileState()]
  const words = {
    untouched: example ? 'example' : '',
    pending: 'saving…',
    kept: 'saved',
    failed: 'not saved',
    outdated: 'not saved',
    conflict: 'saved as a copy',
  }[state]
  if (message !== undefined)
    return (
      <span className="safety wrong" title={message}>
        <span role="status">
          {words}
          <span className="heard">: {message}</span>
        </span>
        {state === 'conflict' ? null : (
          <button type="button" className="button" onClick={onSave}>
            Save to a file
          </button>
        )}
      </span>
    )
  return (
    <span className="safety" title={state === 'untouched' ? undefined : file.long}>
      <span>{words}</span>
      {file.short === '' || state === 'untouched' ? null : <span className="safety-file">{file.short}</span>}
    </span>
  )
}
