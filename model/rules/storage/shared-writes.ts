import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named } from '../../analysis/explain/premise'
import { edgesOf } from '../../graph/graphIndex'
import { sourceOf } from '../edits'
import { defineRule } from '../rule'
import { listed } from '../../analysis/words'

const writingTeams = (store: number, analysis: Analysis): ReadonlySet<string> => {
  const teams = new Set<string>()
  for (const e of edgesOf(analysis.graph.dataIn, store)) {
    const edge = edgeOf(analysis, e)
    const { team, working } = sourceOf(edge, analysis)
    if (edge.access === 'write' && working && team !== undefined) teams.add(team)
  }
  return teams
}

export const sharedWrites = defineRule({
  id: 'storage/shared-writes',
  on: 'node',
  severity: 'warning',
  summary: 'Several teams write the same store, so nobody owns its data.',
  when: 'Working nodes of two or more teams have write edges to one store.',
  rationale:
    'A shared database is coupling that no interface shows: a schema change breaks another team’s code, and no service can promise that its rules hold, because another writes past it.',
  mend: 'Let one team own the store and write it; give the others an interface, a queue of commands, or a copy to read.',
  source: 'storage',
  find(analysis) {
    return analysis.traits.nodes.filter((node) => {
      if (node.kind !== 'store') return false
      return writingTeams(node.index, analysis).size >= 2
    })
  },
  message: (node, analysis) =>
    `${named(node)} is written by the teams ${listed([...writingTeams(node.index, analysis)].sort().map((team) => `“${team}”`))}: none of them can answer for its data alone.`,
})
