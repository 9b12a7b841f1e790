import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'

/** The edges of each queue and topic that has a name, by `<kind>:<channel>`. */
type Channels = ReadonlyMap<string, readonly EdgeTraits[]>

const known = new WeakMap<Analysis, Channels>()

const groupByChannel = ({ traits }: Analysis): Channels => {
  const channels = new Map<string, EdgeTraits[]>()
  for (const edge of traits.edges) {
    if (edge.channel === undefined || (edge.kind !== 'queue' && edge.kind !== 'topic')) continue
    const key = `${edge.kind}:${edge.channel}`
    const edges = channels.get(key)
    if (edges === undefined) channels.set(key, [edge])
    else edges.push(edge)
  }
  return channels
}

/** Grouped once for an analysis, whoever asks. */
export const channelsOf = (analysis: Analysis): Channels => {
  const channels = known.get(analysis) ?? groupByChannel(analysis)
  known.set(analysis, channels)
  return channels
}

/** May the edge carry this name as a queue without sharing that queue with another receiver? */
export const isOwnQueue = (edge: EdgeTraits, analysis: Analysis): boolean =>
  edge.channel === undefined || (channelsOf(analysis).get(`queue:${edge.channel}`) ?? []).every(({ target }) => target === edge.target)
