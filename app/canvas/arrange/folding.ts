import { overlaps } from '../../../model/picture/box'
import { toggleCollapsed } from '../../edits/grouping'
import { perform } from '../../edits/perform'
import { useDocument } from '../../store/document'
import { useCamera, visibleArea } from '../camera'
import { revealSelection } from '../cameraMoves'
import { useScene } from '../scene'
import { gliding } from './glide'

/** The card of a large group may stand far from where one looked at the group. */
const noneInView = (ids: ReadonlySet<string>): boolean => {
  const area = visibleArea(useCamera.getState())
  return useScene.getState().scene.groups.every(({ id, box }) => !ids.has(id) || !overlaps(box, area))
}

/** Collapses groups, or expands them where all of them are collapsed; what must make room for them is seen to do so. */
export const foldGroups = (groups: ReadonlySet<string>): void =>
  gliding(() => {
    if (!perform(toggleCollapsed(useDocument.getState().model, groups))) return false
    if (noneInView(groups)) revealSelection()
    return true
  })
