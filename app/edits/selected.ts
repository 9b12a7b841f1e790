import { useDocument } from '../store/document'
import { idOf, useSelection } from '../store/selection'
import { withContents } from './contents'

export type SelectedIds = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string>; readonly groups: ReadonlySet<string> }

/** What is selected, by kind of element. */
export const selectedIds = (): SelectedIds => {
  const { selected } = useSelection.getState()
  const of = (type: 'node' | 'edge' | 'group'): ReadonlySet<string> =>
    new Set([...selected].flatMap((subject) => idOf(subject, type) ?? []))
  return { nodes: of('node'), edges: of('edge'), groups: of('group') }
}

/** What is selected, and everything inside the selected groups: what moves, is copied and is deleted together. */
export const selectedContents = (): SelectedIds => withContents(useDocument.getState().model, selectedIds())
