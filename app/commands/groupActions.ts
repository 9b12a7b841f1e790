import { foldGroups } from '../canvas/arrange/folding'
import { ungroup, wrapInGroup } from '../edits/grouping'
import { perform } from '../edits/perform'
import { selectedIds } from '../edits/selected'
import type { Model } from '../../model/schema/model'
import { isCollapsed } from '../../model/graph/collapsed'
import { useDocument } from '../store/document'
import { groupSubject, nodeSubject, select } from '../store/selection'
import type { Action } from './action'

const model = (): Model => useDocument.getState().model

const hasNodesOrGroups = (): boolean => selectedIds().nodes.size + selectedIds().groups.size > 0

const selectedGroups = (): readonly string[] => [...selectedIds().groups]
const areCollapsed = (): boolean => {
  const groups = (model().groups ?? []).filter(({ id }) => selectedIds().groups.has(id))
  return groups.length > 0 && groups.every(isCollapsed)
}

const fold = (id: string, title: string, collapsed: boolean): Action => ({
  id,
  title,
  group: 'Arrange',
  changes: true,
  keys: ['E'],
  applies: () => selectedGroups().length > 0 && areCollapsed() === collapsed,
  run: () => foldGroups(selectedIds().groups),
})

/** The groups around what is selected. */
const around = (): readonly string[] => {
  const { nodes, groups } = selectedIds()
  const { nodes: allNodes, groups: allGroups = [] } = model()
  const found = [
    ...allNodes.filter(({ id }) => nodes.has(id)).map(({ group }) => group),
    ...allGroups.filter(({ id }) => groups.has(id)).map(({ parent }) => parent),
  ]
  return [...new Set(found)].filter((id) => id !== undefined)
}

const selectInside = (): void => {
  const groups = selectedIds().groups
  const { nodes: allNodes, groups: allGroups = [] } = model()
  select(
    ...allNodes.filter(({ group }) => group !== undefined && groups.has(group)).map(({ id }) => nodeSubject(id)),
    ...allGroups.filter(({ parent }) => parent !== undefined && groups.has(parent)).map(({ id }) => groupSubject(id)),
  )
}

/** Groups: made, taken apart, collapsed, and walked into and out of by key. */
export const groupActions: readonly Action[] = [
  {
    id: 'group',
    title: 'Group',
    group: 'Arrange',
    changes: true,
    keys: ['Mod+G'],
    applies: hasNodesOrGroups,
    run: () => void perform(wrapInGroup(model(), selectedIds().nodes, selectedIds().groups)),
  },
  {
    id: 'ungroup',
    title: 'Ungroup',
    group: 'Arrange',
    changes: true,
    keys: ['Mod+Shift+G'],
    applies: () => selectedGroups().length > 0,
    run: () => void perform(ungroup(selectedGroups())),
  },
  fold('collapse', 'Collapse into one card', false),
  fold('expand', 'Expand', true),
  {
    id: 'select-group',
    title: 'Select the group around it',
    group: 'Edit',
    keys: ['G'],
    applies: () => around().length > 0,
    run: () => select(...around().map(groupSubject)),
  },
  {
    id: 'select-inside',
    title: 'Select what lies in the group',
    group: 'Edit',
    keys: ['Shift+G'],
    applies: () => selectedGroups().length > 0 && !areCollapsed(),
    run: selectInside,
  },
]
