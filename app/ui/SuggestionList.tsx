import type { Suggestion } from '../../model/rules/finding'
import { useReadOnly } from '../store/document'
import { applySuggestion } from '../store/steps'
import { previewing } from './previewing'

/** The edits that mend a finding, each seen on the drawing before it is applied. */
export function SuggestionList({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const readOnly = useReadOnly()
  return (
    <ul className="suggestions">
      {suggestions.map((suggestion) => (
        <li key={suggestion.title} {...previewing(suggestion.commands)}>
          <span>{suggestion.title}</span>
          {readOnly ? null : (
            <button type="button" className="button" aria-label={`Apply: ${suggestion.title}`} onClick={() => applySuggestion(suggestion)}>
              Apply
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
