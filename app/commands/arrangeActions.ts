import { arrangements } from '../canvas/arrange/arrangements'
import { perform } from '../edits/perform'
import { pinnedNodes, togglePins } from '../edits/pinning'
import { selectedContents } from '../edits/selected'
import { useDocument } from '../store/document'
import type { Action } from './action'

const selectedNodes = (): readonly string[] => [...selectedContents().nodes]
const arePinned = (): boolean => {
  const pinned = pinnedNodes(useDocument.getState().model)
  return selectedNodes().every((id) => pinned.has(id))
}

const pinAction = (id: string, title: string, pinned: boolean): Action => ({
  id,
  title,
  group: 'Arrange',
  changes: true,
  keys: ['P'],
  applies: () => selectedNodes().length > 0 && arePinned() === pinned,
  run: () => void perform(togglePins(useDocument.getState().model, selectedContents().nodes)),
})

/** Laying out, and what stays where it is. */
export const arrangeActions: readonly Action[] = [
  ...arrangements.map(({ id, title, keys, applies, run }): Action => ({
    id,
    title,
    group: 'Arrange',
    changes: true,
    ...(keys === undefined ? {} : { keys: [keys] }),
    applies,
    run,
  })),
  pinAction('pin', 'Pin: arranging leaves it where it is', false),
  pinAction('unpin', 'Unpin', true),
]
