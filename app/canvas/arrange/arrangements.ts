import { selectedContents } from '../../edits/selected'
import { pinnedNodes } from '../../edits/pinning'
import { useDocument } from '../../store/document'
import type { Keys } from '../../ui/keys'
import { arrangeNodes, type ArrangeScope } from './arranging'

type Arrangement = {
  readonly id: string
  readonly title: string
  readonly keys?: Keys
  readonly apart: boolean
  readonly applies: () => boolean
  readonly run: () => void
}

const severalSelected = (): boolean => selectedContents().nodes.size > 1
const anything = (): boolean => useDocument.getState().model.nodes.length > 0
const anyPinned = (): boolean => pinnedNodes(useDocument.getState().model).size > 0

const arrangement = (
  id: string,
  title: string,
  scope: ArrangeScope,
  direction: 'right' | 'down',
  applies: () => boolean,
  keys?: Keys,
): Arrangement => ({
  id,
  title,
  ...(keys === undefined ? {} : { keys }),
  apart: direction === 'right',
  applies,
  run: () => void arrangeNodes(scope, direction),
})

/** Every way to arrange; what is selected comes first, so that the keys mean it where there is a selection. */
export const arrangements: readonly Arrangement[] = [
  arrangement('arrange-selection-right', 'Arrange the selection left to right', 'selection', 'right', severalSelected, 'A'),
  arrangement('arrange-selection-down', 'Arrange the selection top down', 'selection', 'down', severalSelected, 'Shift+A'),
  arrangement('arrange-right', 'Arrange left to right', 'all', 'right', anything, 'A'),
  arrangement('arrange-down', 'Arrange top down', 'all', 'down', anything, 'Shift+A'),
  arrangement('arrange-pinned-too-right', 'Arrange left to right, pinned nodes too', 'pinned-too', 'right', anyPinned),
  arrangement('arrange-pinned-too-down', 'Arrange top down, pinned nodes too', 'pinned-too', 'down', anyPinned),
]
