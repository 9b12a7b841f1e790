import { execute, useDocument } from '../store/document'
import { takeVersion } from '../store/library/versions'
import { markFresh } from '../store/renaming'
import { select } from '../store/selection'
import { announce } from '../ui/announce'
import { showToast } from '../ui/toast'
import { isRefused, type Edit, type Refused } from './edit'

const LARGE = 10

/** Anything large is preceded by a version to go back to. */
const isLarge = ({ command }: Edit): boolean =>
  command.type === 'replaceModel' || (command.type === 'remove' && (command.nodes?.length ?? 0) + (command.edges?.length ?? 0) > LARGE)

const isNewNode = ({ command }: Edit): boolean =>
  command.type === 'addNode' || (command.type === 'batch' && command.commands.filter(({ type }) => type === 'addNode').length === 1)

/** Carries an edit out as one step, selects what it says and announces it; says why where it cannot be done. */
export const perform = (edit: Edit | Refused, merge?: string): boolean => {
  if (isRefused(edit)) {
    showToast({ sentence: edit.refused })
    return false
  }
  const { id, model } = useDocument.getState()
  if (isLarge(edit)) void takeVersion(id, model, `Before “${edit.label}”`).catch(() => undefined)
  const result = execute(edit.command, edit.label, merge)
  if (!result.ok) {
    showToast({ sentence: result.issues.map((issue) => issue.message).join(' ') })
    return false
  }
  if (edit.select !== undefined) {
    select(...edit.select)
    const [only] = edit.select
    if (only !== undefined && edit.select.length === 1 && isNewNode(edit)) markFresh(only)
  }
  announce(`${edit.label}.`)
  return true
}
