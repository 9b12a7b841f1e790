import type { Analysis } from '../analysis/analyze'
import type { PlayedRun } from './playedRun'
import type { RunPicture } from './runPicture'

const nameOf = (id: string, { traits, graph }: Analysis): string => `“${traits.nodes[graph.nodeAt.get(id) ?? -1]?.name ?? id}”`

const TITLES = {
  lost: (name: string) => `The work of ${name} is lost`,
  human: (name: string) => `The work of ${name} is lost when a person gives up`,
  twice: (name: string) => `The effect of ${name} is applied twice`,
  recovery: (name: string) => `${name} crashes and recovers`,
} as const

/** What a run is called. */
export const runTitle = ({ shows, start }: Pick<PlayedRun, 'shows' | 'start'>, analysis: Analysis): string => {
  if (shows !== null) return TITLES[shows.failure](nameOf(shows.node, analysis))
  return start.kind === 'message' ? 'A run, played by hand' : `A run from ${nameOf(start.id, analysis)}`
}

/** A list in a sentence: “a”, “b” and “c”. */
const listed = (ids: readonly string[], analysis: Analysis): string => {
  const names = ids.map((id) => nameOf(id, analysis))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** What came of a run that is over, as a whole sentence. */
export const runOutcome = ({ nodes }: RunPicture, analysis: Analysis): string => {
  const those = (is: 'lost' | 'twice'): readonly string[] => [...nodes].flatMap(([id, node]) => (node[is] ? [id] : []))
  const [lost, twice] = [those('lost'), those('twice')]
  const parts = [
    ...(lost.length === 0 ? [] : [`the work of ${listed(lost, analysis)} is lost`]),
    ...(twice.length === 0 ? [] : [`the effect of ${listed(twice, analysis)} was applied more than once`]),
  ]
  if (parts.length === 0) return 'The run is over: nothing is lost, and no effect was applied twice.'
  return `The run is over: ${parts.join(', and ')}.`
}
