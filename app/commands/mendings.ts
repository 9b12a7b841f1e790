import type { Suggestion } from '../../model/rules/finding'
import { useDocument } from '../store/document'
import { useSelection } from '../store/selection'
import { concerning } from '../store/subjects'

/** Edits that mend what was found of the selection, each once; none where the drawing is for viewing only. */
export const mendings = (): readonly Suggestion[] => {
  const { findings, analysis, readOnly } = useDocument.getState()
  const { selected } = useSelection.getState()
  if (selected.size === 0 || readOnly) return []
  const about = concerning(selected, analysis)
  const found = findings.filter(({ waived, subject }) => !waived && about(subject)).flatMap(({ suggestions }) => suggestions)
  return [...new Map(found.map((suggestion) => [suggestion.title, suggestion])).values()]
}
