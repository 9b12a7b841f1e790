import type { Suggestion } from '../../model/rules/finding'
import { announce } from '../ui/announce'
import { hideToast, showToast, useToast } from '../ui/toast'
import { withFreePlaces } from '../edits/placing'
import { execute, redo, undo, useDocument } from './document'

/** Says what just happened, and offers to take it back for as long as nothing else has happened since. */
export const showStep = (sentence: string, action: 'Undo' | 'Redo'): void => {
  showToast({ sentence, action: { title: action, run: action === 'Undo' ? undoStep : redoStep } })
  const { serial } = useToast.getState()
  const stop = useDocument.subscribe((now, before) => {
    if (now.model === before.model) return
    stop()
    if (useToast.getState().serial === serial) hideToast()
  })
}

/** Takes the last step back and names it. */
export const undoStep = (): void => {
  const step = undo()
  if (step === undefined) announce('There is nothing to undo.')
  else showStep(`Undone: ${step.label}.`, 'Redo')
}

/** Does the step again that was last taken back, and names it. */
export const redoStep = (): void => {
  const step = redo()
  if (step === undefined) announce('There is nothing to redo.')
  else showStep(`Done again: ${step.label}.`, 'Undo')
}

/** Applies a suggestion as one step. */
export const applySuggestion = ({ title, commands }: Suggestion): void => {
  const result = execute({ type: 'batch', commands: withFreePlaces(commands, useDocument.getState().model) }, title)
  if (result.ok) showStep(`Done: ${title}.`, 'Undo')
  else showToast({ sentence: `“${title}” could not be applied: ${result.issues.map(({ message }) => message).join(' ')}` })
}
