import type { Analysis } from '../analysis/analyze'
import { count } from '../rules/words'
import { boundarySummary } from './boundaries'
import { coordinationSummary } from './coordination'
import { couplingSummary } from './coupling'
import { failureSummary } from './failure'
import { reliabilitySummary } from './reliability'
import { storageSummary } from './storage'
import { synchronySummary } from './synchrony'

export const PERSPECTIVE_IDS = [
  'plain',
  'reliability',
  'boundaries',
  'synchrony',
  'coupling',
  'coordination',
  'storage',
  'failure',
] as const

export type PerspectiveId = (typeof PERSPECTIVE_IDS)[number]

/** One question an architect asks aloud, answered on the canvas. */
export type Perspective = {
  readonly id: PerspectiveId
  readonly name: string
  readonly question: string
  /** What the drawing says about it, in a short line without the full stop. */
  readonly summary: (analysis: Analysis) => string
}

/** “6 nodes, 5 edges, 2 channels”. */
const plainSummary = ({ traits }: Analysis): string => {
  const channels = new Set(traits.edges.flatMap(({ kind, channel }) => (channel === undefined ? [] : `${kind} ${channel}`))).size
  const parts = [count(traits.nodes.length, 'node'), count(traits.edges.length, 'edge')]
  return (channels === 0 ? parts : [...parts, count(channels, 'channel')]).join(', ')
}

/** In the order of their keys, Shift+1 to Shift+8. */
export const perspectives: readonly Perspective[] = [
  { id: 'plain', name: 'Plain', question: 'What is there?', summary: plainSummary },
  { id: 'reliability', name: 'Reliability', question: 'Will the work be finished, whatever fails?', summary: reliabilitySummary },
  { id: 'boundaries', name: 'Boundaries', question: 'Who starts it again when it fails?', summary: boundarySummary },
  { id: 'synchrony', name: 'Synchrony', question: 'What must be up at the same time?', summary: synchronySummary },
  { id: 'coupling', name: 'Coupling', question: 'Who must change, or be up, with whom?', summary: couplingSummary },
  { id: 'coordination', name: 'Coordination', question: 'Who decides what happens next?', summary: coordinationSummary },
  { id: 'storage', name: 'Storage', question: 'Where is the data, how often, and how fresh?', summary: storageSummary },
  { id: 'failure', name: 'Failure', question: 'What happens when something is down?', summary: failureSummary },
]
