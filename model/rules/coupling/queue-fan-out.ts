import type { Analysis } from '../../analysis/analyze'
import { channelsOf } from '../channels'
import { changedKind, setEdge, targetOf } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule, type Channel } from '../rule'
import { namesOf } from '../../analysis/words'

const hasSeveralTargets = ({ edges }: Channel): boolean => {
  const first = edges[0]?.target
  return edges.some(({ target }) => target !== first)
}

/** A name for each receiver’s own queue that no queue has yet. */
const ownNames = ({ name: shared, edges }: Channel, analysis: Analysis): ReadonlyMap<number, string> => {
  const known = channelsOf(analysis)
  const given = new Set<string>()
  const names = new Map<number, string>()
  for (const edge of edges) {
    if (names.has(edge.target)) continue
    const start = `${Array.from(shared).slice(0, 120).join('')}-${targetOf(edge, analysis).id}`
    let name = start
    for (let k = 2; known.has(`queue:${name}`) || given.has(name); k++) name = `${start}-${k}`
    given.add(name)
    names.set(edge.target, name)
  }
  return names
}

const waysOut = (channel: Channel, analysis: Analysis): readonly Suggestion[] => {
  const names = ownNames(channel, analysis)
  return offer(
    analysis,
    {
      title: 'Make it a topic, so that each receiver gets every message',
      commands: channel.edges.map((edge) => changedKind(edge, 'topic')),
      mayRaise: ['coupling/command-on-topic', 'coupling/rpc-over-topic'],
    },
    {
      title: 'Give each receiver a queue of its own',
      commands: channel.edges.map((edge) => setEdge(edge, { channel: names.get(edge.target) ?? null })),
    },
  )
}

export const queueFanOut = defineRule({
  id: 'coupling/queue-fan-out',
  on: 'channel',
  severity: 'error',
  summary: 'A queue has several receivers, and each message reaches only one of them.',
  when: 'The queue edges that share one channel name end in two or more different nodes.',
  rationale:
    'A queue shares its messages out among its consumers; a topic gives each subscriber all of them. Different services on one queue take each other’s messages away.',
  mend: 'Use a topic where every receiver needs every message; give each receiver a queue of its own where the sender decides whom it is for.',
  source: 'graph',
  *find(analysis) {
    for (const channel of channelsOf(analysis).values()) if (channel.kind === 'queue' && hasSeveralTargets(channel)) yield channel
  },
  message: ({ name, edges }, analysis) =>
    `Each message in the queue “${name}” reaches only one of ${namesOf(new Set(edges.map(({ target }) => target)), analysis)}.`,
  suggestions: waysOut,
})
