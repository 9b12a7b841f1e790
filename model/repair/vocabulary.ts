import type { Analysis } from '../analysis/analyze'
import type { Move } from './move'
import { edgeMoves } from './edgeMoves'
import { nodeMoves } from './nodeMoves'

/**
 * Every edit there is, asked for by what it would bring about. The same edit is the same object whoever asks, and each list is
 * complete: no edit outside it brings that about.
 */
export type Vocabulary = {
  /** What gives an edge a durable holder of its trigger. */
  readonly holding: (edge: number) => readonly Move[]
  /** What has an edge acknowledged after the work only. */
  readonly acknowledging: (edge: number) => readonly Move[]
  /** What lets the source of an edge learn of a failure. */
  readonly watching: (edge: number) => readonly Move[]
  /** What makes the work of a node safe to repeat. */
  readonly protecting: (node: number) => readonly Move[]
  /** What has a node started by something durable from outside. */
  readonly starting: (node: number) => readonly Move[]
}

/** `distance` is how far each node lies from the target, in edges; nearer edits come first among equals. */
export const vocabularyOf = (analysis: Analysis, distance: readonly number[]): Vocabulary => {
  const known = new Map<string, Move>()
  const lists = new Map<string, readonly Move[]>()
  /** One object for one edit, so that a set of moves holds it once. */
  const same = (list: string, make: () => readonly Move[]): readonly Move[] => {
    const found = lists.get(list)
    if (found !== undefined) return found
    const moves = make().map((move) => {
      const first = known.get(move.key) ?? move
      known.set(move.key, first)
      return first
    })
    lists.set(list, moves)
    return moves
  }
  const nodes = nodeMoves(analysis, distance)
  const edges = edgeMoves(analysis, distance)
  const sourceOf = (edge: number): number => analysis.graph.source[edge] as number
  const targetOf = (edge: number): number => analysis.graph.target[edge] as number
  return {
    holding: (edge) =>
      same(`holding ${edge}`, () => [
        ...edges.holding(edge),
        ...nodes.engine(sourceOf(edge)).filter((move) => move.effect.held?.includes(edge)),
        ...nodes.inbox(targetOf(edge)).filter((move) => move.effect.held?.includes(edge)),
      ]),
    acknowledging: (edge) => same(`acknowledging ${edge}`, () => edges.acknowledging(edge)),
    watching: (edge) =>
      same(`watching ${edge}`, () => [
        ...edges.watching(edge),
        ...[...nodes.durableLog(sourceOf(edge)), ...nodes.engine(sourceOf(edge))].filter((move) => move.effect.watched?.includes(edge)),
      ]),
    protecting: (node) => same(`protecting ${node}`, () => [...nodes.protecting(node), ...nodes.durableLog(node), ...nodes.engine(node)]),
    starting: (node) => same(`starting ${node}`, () => nodes.starting(node)),
  }
}
