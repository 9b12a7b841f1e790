import type { Group, Model } from '../../model/schema/model'

/** The groups named and every group inside them. */
const withInnerGroups = (groups: readonly Group[], ids: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(ids)
  let size = -1
  while (size !== all.size) {
    size = all.size
    for (const { id, parent } of groups) if (parent !== undefined && all.has(parent)) all.add(id)
  }
  return all
}

/** Nodes and groups with everything that lies in the groups, however deep. */
export const withContents = <T extends { readonly nodes: ReadonlySet<string>; readonly groups: ReadonlySet<string> }>(
  model: Pick<Model, 'nodes' | 'groups'>,
  selected: T,
): T => {
  if (selected.groups.size === 0) return selected
  const groups = withInnerGroups(model.groups ?? [], selected.groups)
  const inside = model.nodes.filter(({ group }) => group !== undefined && groups.has(group)).map(({ id }) => id)
  return { ...selected, groups, nodes: new Set([...selected.nodes, ...inside]) }
}
