import { idOf, useSelection } from '../store/selection'

export type SelectedIds = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string>; readonly groups: ReadonlySet<string> }

/** What is selected, by kind of element. */
export const selectedIds = (): SelectedIds => {
  const { selected } = useSelection.getState()
  const of = (type: 'node' | 'edge' | 'group'): ReadonlySet<string> =>
    new Set([...selected].flatMap((subject) => idOf(subject, type) ?? []))
  return { nodes: of('node'), edges: of('edge'), groups: of('group') }
}
