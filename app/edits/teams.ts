import type { Command } from '../../model/graph/commands'
import type { Model } from '../../model/schema/model'
import { batch, type Edit, type Refused } from './edit'
import { quoted } from './words'

/** Every team that a node or a group states. */
export const statedTeams = ({ nodes, groups = [] }: Pick<Model, 'nodes' | 'groups'>): ReadonlySet<string> =>
  new Set([...nodes, ...groups].flatMap(({ team }) => team ?? []))

/** Gives a team another name wherever it is stated; a name that another team has makes them one. */
export const renameTeam = (model: Model, from: string, to: string): Edit | Refused => {
  const team = to.trim()
  if (team === '') return { refused: 'A team needs a name.' }
  const nodes = model.nodes.filter((node) => node.team === from).map((node): Command => ({ type: 'setNode', id: node.id, patch: { team } }))
  const groups = (model.groups ?? [])
    .filter((group) => group.team === from)
    .map((group): Command => ({ type: 'setGroup', id: group.id, patch: { team } }))
  return { command: batch([...nodes, ...groups]), label: `Rename the team ${quoted(from)} to ${quoted(team)}` }
}
