import { toggleCollapsed } from '../../edits/grouping'
import { perform } from '../../edits/perform'
import { useDocument } from '../../store/document'
import { gliding } from './glide'

/** Collapses groups, or expands them where all of them are collapsed; what must make room for them is seen to do so. */
export const foldGroups = (groups: ReadonlySet<string>): void =>
  gliding(() => perform(toggleCollapsed(useDocument.getState().model, groups)))
