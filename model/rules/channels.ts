import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'
import type { Channel } from './rule'

/** By `<kind>:<name>`. */
type Channels = ReadonlyMap<string, Channel>

const known = new WeakMap<Analysis, Channels>()

const groupByChannel = ({ traits }: Analysis): Channels => {
  const channels = new Map<string, Channel & { readonly edges: EdgeTraits[] }>()
  for (const edge of traits.edges) {
    const { kind, channel: name } = edge
    if (name === undefined || (kind !== 'queue' && kind !== 'topic')) continue
    const key = `${kind}:${name}`
    const channel = channels.get(key)
    if (channel === undefined) channels.set(key, { kind, name, edges: [edge] })
    else channel.edges.push(edge)
  }
  return channels
}

/** The queues and topics that have a name; grouped once for an analysis, whoever asks. */
export const channelsOf = (analysis: Analysis): Channels => {
  const channels = known.get(analysis) ?? groupByChannel(analysis)
  known.set(analysis, channels)
  return channels
}

/** May the edge carry its name as a queue without sharing that queue with another receiver? */
export const isOwnQueue = (edge: EdgeTraits, analysis: Analysis): boolean =>
  edge.channel === undefined ||
  (channelsOf(analysis).get(`queue:${edge.channel}`)?.edges ?? []).every(({ target }) => target === edge.target)
