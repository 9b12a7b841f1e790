import type { Group, JsonObject } from '../schema/model'

/** Is the group drawn as one card in place of what lies in it? Kept in the file as `extra.collapsed`. */
export const isCollapsed = ({ extra }: Group): boolean => extra?.['collapsed'] === true

/** The `extra` of a group that is collapsed or not, as a patch takes it: null where nothing is left. */
export const collapsedExtra = ({ extra }: Group, collapsed: boolean): JsonObject | null => {
  const { collapsed: _, ...others } = extra ?? {}
  const next = collapsed ? { ...others, collapsed } : others
  return Object.keys(next).length === 0 ? null : next
}
