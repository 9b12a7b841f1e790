import { execute, useDocument } from '../store/document'
import { takeVersion } from '../store/library/versions'
import { sendKeysTo } from '../store/keysTo'
import { markFresh } from '../store/renaming'
import { select } from '../store/selection'
import { announce } from '../ui/announce'
import { hideRefusal, showToast } from '../ui/toast'
import { isRefused, type Edit, type Refused } from './edit'

const LARGE = 10

const addedNodes = ({ command }: Edit): number =>
  command.type === 'batch' ? command.commands.filter(({ type }) => type === 'addNode').length : Number(command.type === 'addNode')

/** Anything large is preceded by a version to go back to. */
const isLarge = (edit: Edit): boolean => {
  const { command } = edit
  if (command.type === 'remove') return (command.nodes?.length ?? 0) + (command.edges?.length ?? 0) > LARGE
  return command.type === 'replaceModel' || addedNodes(edit) > LARGE
}

/** Carries an edit out as one step, selects what it says and announces it; says why where it cannot be done. */
export const perform = (edit: Edit | Refused, merge?: string): boolean => {
  if (isRefused(edit)) {
    showToast({ sentence: edit.refused, refusal: true })
    return false
  }
  const { id, model } = useDocument.getState()
  if (isLarge(edit)) void takeVersion(id, model, `Before “${edit.label}”`).catch(() => undefined)
  const result = execute(edit.command, edit.label, merge)
  if (!result.ok) {
    showToast({ sentence: result.issues.map((issue) => issue.message).join(' '), refusal: true })
    return false
  }
  hideRefusal()
  if (edit.select !== undefined) select(...edit.select)
  if (edit.fresh !== undefined) markFresh(edit.fresh)
  const [made] = edit.select ?? []
  if (made !== undefined && (edit.fresh !== undefined || addedNodes(edit) > 0)) sendKeysTo(made)
  announce(`${edit.label}.`)
  return true
}
