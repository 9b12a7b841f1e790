import type { Analysis } from '../../analysis/analyze'
import type { Boundary } from '../../analysis/boundaries'
import { named, sentenceCase } from '../../analysis/explain/premise'
import type { EdgeTraits } from '../../analysis/traits'
import { cutsOf } from '../cuts'
import { allOf, madeReliable, sourceOf, targetOf, type Holder } from '../edits'
import type { Suggestion } from '../finding'
import { offer, type Candidate } from '../offer'
import { defineRule } from '../rule'
import { listed, ownerOf } from '../../analysis/words'

const known = new WeakMap<readonly number[], readonly string[]>()

/** Boundaries with the same start share one scope, so its teams are gathered once. */
const teamsOf = (scope: readonly number[], analysis: Analysis): readonly string[] => {
  const teams = known.get(scope) ?? gatherTeams(scope, analysis)
  known.set(scope, teams)
  return teams
}

const gatherTeams = (scope: readonly number[], { traits }: Analysis): readonly string[] => {
  const teams = new Set<string>()
  for (const n of scope) {
    const node = traits.nodes[n]
    if (node?.team !== undefined && !node.external) teams.add(node.team)
  }
  return [...teams].sort()
}

/** Allocates nothing, because it runs over every scope. */
const crosses = (scope: readonly number[], { traits }: Analysis): boolean => {
  let first: string | undefined
  for (let i = 0; i < scope.length; i++) {
    const node = traits.nodes[scope[i] as number]
    if (node?.team === undefined || node.external) continue
    if (first === undefined) first = node.team
    else if (first !== node.team) return true
  }
  return false
}

/** Of the cuts that leave one team, the one that leaves it the most. */
const dividedByTeam = (boundary: Boundary, analysis: Analysis): readonly Suggestion[] => {
  const [best] = cutsOf(boundary, analysis)
    .filter(({ left }) => !crosses(left, analysis))
    .toSorted((a, b) => b.left.length - a.left.length)
  if (best === undefined) return []
  const [call] = best.edges as readonly [EdgeTraits, ...EdgeTraits[]]
  const [source, target] = [named(sourceOf(call, analysis)), named(targetOf(call, analysis))]
  const candidate = (holder: Holder, title: string): Candidate | undefined => {
    const commands = allOf(best.edges.map((edge) => madeReliable(edge, edge.kind === 'rpc' ? holder : 'channel', analysis)))
    return commands && { title, commands, mayRaise: ['boundary/retry-inside-wait'] }
  }
  return best.edges.some(({ kind }) => kind === 'rpc')
    ? offer(
        analysis,
        candidate('callee', `Let ${target} accept the work of ${source} durably, so that the boundary ends between the teams`),
        candidate('caller', `Let ${source} record its call to ${target}, so that the boundary ends between the teams`),
      )
    : offer(
        analysis,
        candidate('channel', `Make the channel from ${source} to ${target} durable, so that the boundary ends between the teams`),
      )
}

export const crossesTeams = defineRule({
  id: 'boundary/crosses-teams',
  on: 'boundary',
  severity: 'warning',
  summary: 'One trigger is responsible for the work of several teams.',
  when: 'The nodes in a boundary that are no third parties belong to two or more teams. A node without a team counts for none.',
  rationale:
    'Who holds the trigger decides when to retry, how often, and when to give up. Where that reaches into another team’s services, their failures are somebody else’s retries, and nobody owns the outcome alone.',
  mend: 'Let the boundary end where the team ends: the other team accepts the work durably, or gets it through a queue or topic, and answers for the rest.',
  source: 'responsibility',
  find(analysis) {
    const { list, scopes } = analysis.boundaries
    const crossing = scopes.map((scope) => crosses(scope, analysis))
    return list.filter((boundary) => crossing[boundary.scopeIndex] === true)
  },
  message: (boundary, analysis) =>
    `${sentenceCase(ownerOf(boundary, analysis))} answers for work of the teams ${listed(teamsOf(boundary.scope, analysis).map((team) => `“${team}”`))}: a failure of one is retried by another.`,
  suggestions: (boundary, analysis) => dividedByTeam(boundary, analysis),
})
