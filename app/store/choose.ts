import { announce } from '../ui/announce'
import { useDocument } from './document'
import { isFailing, outageMarks, toggleDown, useOutage } from './outage'
import { idOf, select, toggle, useSelection, type Subject } from './selection'
import { nodeAt, selectable } from './subjects'

/** Says what came of it to those who cannot see it. */
const announceOutage = (id: string): void => {
  const { analysis } = useDocument.getState()
  const { down } = useOutage.getState()
  const name = nodeAt(analysis, id)?.name ?? id
  const [first] = outageMarks(analysis, down).steps
  announce(down.includes(id) ? (first?.sentence ?? '') : `“${name}” is up again.`)
}

/**
 * What a click or Enter on an element does: it selects it, or what it stands for. In the failure perspective it takes a node down or
 * up again, unless it is to be added to the selection.
 */
export const choose = (subject: Subject, adding: boolean): void => {
  const node = idOf(subject, 'node')
  if (!adding && node !== undefined && isFailing()) {
    toggleDown(node)
    announceOutage(node)
    return
  }
  const subjects = selectable(subject, useDocument.getState().analysis)
  if (!adding) select(...subjects)
  else if (subjects.length === 1) subjects.forEach(toggle)
  else select(...useSelection.getState().selected, ...subjects)
}
