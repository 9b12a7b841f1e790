import type { Suggestion } from '../../model/rules/finding'
import { announce } from '../ui/announce'
import { showToast } from '../ui/toast'
import { withFreePlaces } from '../edits/placing'
import { execute, redo, undo, useDocument } from './document'

/** Takes the last step back and names it. */
export const undoStep = (): void => {
  const step = undo()
  if (step === undefined) announce('There is nothing to undo.')
  else showToast({ sentence: `Undone: ${step.label}.`, action: { title: 'Redo', run: redoStep } })
}

/** Does the step again that was last taken back, and names it. */
export const redoStep = (): void => {
  const step = redo()
  if (step === undefined) announce('There is nothing to redo.')
  else showToast({ sentence: `Done again: ${step.label}.`, action: { title: 'Undo', run: undoStep } })
}

/** Applies a suggestion as one step. */
export const applySuggestion = ({ title, commands }: Suggestion): void => {
  const result = execute({ type: 'batch', commands: withFreePlaces(commands, useDocument.getState().model) }, title)
  if (result.ok) showToast({ sentence: `Done: ${title}.`, action: { title: 'Undo', run: undoStep } })
  else showToast({ sentence: `“${title}” could not be applied: ${result.issues.map(({ message }) => message).join(' ')}` })
}
