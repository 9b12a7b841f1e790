import type { Finding } from '../../model/rules/finding'
import { useReadOnly } from '../store/document'
import { applySuggestion } from '../store/steps'
import { visit } from '../store/subjects'
import { previewing } from '../ui/previewing'

/** What the closed strip shows: the gravest finding and the first way to mend it. */
export function FirstFinding({ finding }: { readonly finding: Finding | undefined }) {
  const readOnly = useReadOnly()
  if (finding === undefined) return null
  const [suggestion] = finding.suggestions
  return (
    <>
      <button type="button" className="findings-first" onClick={() => visit(finding.subject)}>
        {finding.message}
      </button>
      {suggestion === undefined || readOnly ? null : (
        <button type="button" className="button" {...previewing(suggestion.commands)} onClick={() => applySuggestion(suggestion)}>
          {suggestion.title}
        </button>
      )}
    </>
  )
}
