import type { Group } from '../../../model/schema/model'

/** The team of a group, else of the nearest one around it that has one. */
export const groupTeam = (id: string | undefined, groups: ReadonlyMap<string, Group>): string | undefined => {
  for (let at = groups.get(id ?? ''); at !== undefined; at = groups.get(at.parent ?? '')) if (at.team !== undefined) return at.team
  return undefined
}
