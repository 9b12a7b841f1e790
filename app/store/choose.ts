import { announce } from '../ui/announce'
import { useDocument } from './document'
import { isFailing, outageMarks, toggleDown, useOutage } from './outage'
import { crashInRun, isFree, useRun } from './run'
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
 * up again, unless it is to be added to the selection; in a run that a person plays it crashes the node.
 */
export const choose = (subject: Subject, adding: boolean): void => {
  const node = idOf(subject, 'node')
  const { run } = useRun.getState()
  if (!adding && node !== undefined && run !== null && isFree({ run })) {
    if (!crashInRun(node)) announce(`“${nodeAt(useDocument.getState().analysis, node)?.name ?? node}” does no more work in this run.`)
    return
  }
  if (!adding && node !== undefined && run === null && isFailing()) {
    toggleDown(node)
    announceOutage(node)
    return
  }
  const subjects = selectable(subject, useDocument.getState().analysis)
  if (!adding) select(...subjects)
  else if (subjects.length === 1) subjects.forEach(toggle)
  else select(...useSelection.getState().selected, ...subjects)
}
