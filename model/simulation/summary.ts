import type { Analysis } from '../analysis/analyze'
import type { Coverage, Exploration } from './explore'

const counted = (number: number, one: string): string => `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

const STOPPED = { runs: 'its limit of runs', steps: 'its limit of steps', asked: 'your wish' } as const

const triedUpTo = (faults: number): string => {
  if (faults < 0) return 'not even every run without a fault was tried'
  return faults === 0 ? 'every run without a fault was tried' : `all placements of up to ${counted(faults, 'fault')} were tried`
}

const apartOf = ({ endToEnd }: Coverage, faults: number): string =>
  endToEnd < faults ? ` (${endToEnd < 0 ? '' : `those of more than ${endToEnd} `}within one boundary at a time)` : ''

/** What was tried, and what was not. */
const effort = ({ covered, runs, faults }: Exploration): string => {
  const inRuns = `in ${counted(runs, 'run')}`
  const apart = apartOf(covered, faults)
  if (covered.stoppedBy !== null)
    return `The search ended at ${STOPPED[covered.stoppedBy]}, ${inRuns}: ${triedUpTo(covered.faults)}, and only some of ${covered.faults + 1}.`
  const tried = triedUpTo(covered.faults)
  return `${tried.charAt(0).toUpperCase()}${tried.slice(1)}${apart}, ${inRuns}.`
}

const outcome = ({ nodes, complete }: Exploration): string => {
  const found = [...nodes.values()]
  const lost = found.filter((node) => node.lost === 'lost').length
  const human = found.filter((node) => node.lost === 'human').length
  const twice = found.filter((node) => node.twice).length
  const losses = [
    ...(lost > 0 ? [`the work of ${counted(lost, 'node')} can be lost`] : []),
    ...(human > 0 ? [`the work of ${counted(human, 'node')} is lost where a person gives up`] : []),
  ]
  const loss = losses.length === 0 ? 'nothing is lost' : losses.join(', ')
  const sentence = `${loss}, and ${twice === 0 ? 'nothing is applied twice' : `the effect of ${counted(twice, 'node')} can be applied twice`}.`
  return complete ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : `As far as was tried, ${sentence}`
}

/** In one sentence what was tried of a model in which no run shows a failure; null of any other. */
export const allClear = ({ nodes, complete, faults, runs, covered }: Exploration): string | null =>
  complete && nodes.size > 0 && [...nodes.values()].every(({ lost, twice }) => lost === 'never' && !twice)
    ? `All placements of up to ${counted(faults, 'fault')}${apartOf(covered, faults)} in ${counted(runs, 'run')}: nothing lost, nothing twice.`
    : null

const MOST_NAMES = 5

const unreached = ({ unreached }: Coverage, analysis: Analysis): readonly string[] => {
  if (unreached.length === 0) return []
  const names = unreached.slice(0, MOST_NAMES).map((id) => `“${analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1]?.name ?? id}”`)
  const more = unreached.length > MOST_NAMES ? [`${unreached.length - MOST_NAMES} more`] : []
  const all = [...names, ...more]
  const list = all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
  return [`Nothing in the drawing starts ${list}, so nothing was tried there.`]
}

/** What an exploration tried and found, in whole sentences. */
export const summaryOf = (exploration: Exploration, analysis: Analysis): readonly string[] =>
  exploration.runs === 0 && exploration.complete ? nothingTried(exploration.covered, analysis) : whatWasTried(exploration, analysis)

const nothingTried = (covered: Coverage, analysis: Analysis): readonly string[] =>
  covered.unreached.length > 0 ? unreached(covered, analysis) : ['Nothing in the drawing starts any work, so there is nothing to try.']

const whatWasTried = (exploration: Exploration, analysis: Analysis): readonly string[] => [
  effort(exploration),
  ...(exploration.covered.cutAt === null
    ? []
    : [`Paths of more than ${counted(exploration.covered.cutAt, 'edge')} are too many and were not followed.`]),
  ...(exploration.nodes.size === 0 ? [] : [outcome(exploration)]),
  ...unreached(exploration.covered, analysis),
]
