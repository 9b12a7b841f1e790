import type { Analysis } from '../analysis/analyze'
import type { Effect, Move } from './move'

/**
 * As much of a model as cover depends on, with counters instead of flags so that moves can be tried and taken back. It agrees with
 * the analysis of the edited model, and costs a thousandth of it.
 */
export type Situation = {
  readonly analysis: Analysis
  readonly held: Uint8Array
  readonly acknowledged: Uint8Array
  readonly watched: Uint8Array
  readonly safe: Uint8Array
  readonly started: Uint8Array
}

export const situationOf = (analysis: Analysis): Situation => {
  const { edges, nodes } = analysis.traits
  const count = nodes.length
  return {
    analysis,
    held: Uint8Array.from(edges, (edge) => (edge.coordination && edge.trigger !== 'none' ? 1 : 0)),
    acknowledged: Uint8Array.from(edges, (edge) => (edge.kind === 'rpc' || edge.ack === 'after-work' ? 1 : 0)),
    watched: Uint8Array.from(edges, (edge) =>
      edge.reply === 'awaited' || (edge.reply === 'callback' && nodes[edge.source]?.durableLog === true) ? 1 : 0,
    ),
    safe: Uint8Array.from(nodes, (node) => (node.progressable === 'yes' ? 1 : 0)),
    started: new Uint8Array(count),
  }
}

const KEYS = ['held', 'acknowledged', 'watched', 'safe', 'started'] as const satisfies readonly (keyof Effect)[]

const shift = (situation: Situation, { effect }: Move, by: 1 | -1): void => {
  for (const key of KEYS) for (const i of effect[key] ?? []) situation[key][i] = (situation[key][i] as number) + by
}

export const make = (situation: Situation, move: Move): void => shift(situation, move, 1)
export const takeBack = (situation: Situation, move: Move): void => shift(situation, move, -1)

export const isReliable = ({ held, acknowledged }: Situation, edge: number): boolean => held[edge] !== 0 && acknowledged[edge] !== 0
/** Asked of edges that are not reliable. */
export const isWatched = ({ watched }: Situation, edge: number): boolean => watched[edge] !== 0
