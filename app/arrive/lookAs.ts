import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import type { View } from '../../model/share/view'
import { setPreference } from '../store/preferences'
import { bringIntoView, select } from '../store/selection'
import { lookAt } from '../store/sight'

/** Looks at the open document as a link says: the place it states, else at what it selects. */
export const lookAs = ({ perspective, selection = [], viewport, run }: View): void => {
  if (perspective !== undefined && DRAWN_PERSPECTIVES.includes(perspective)) setPreference({ perspective })
  select(...selection)
  if (viewport !== undefined) lookAt(viewport)
  else if (selection.length > 0) bringIntoView(...selection)
  // Only who opens a link with a run needs what plays it.
  if (run !== undefined) void import('../store/run').then(({ openLinkedRun }) => openLinkedRun(run))
}
