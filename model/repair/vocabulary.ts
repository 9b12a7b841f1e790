import type { Analysis } from '../analysis/analyze'
import { edgeOf } from '../analysis/explain/premise'
import { awaitedCall, heldCall } from './callMoves'
import { acknowledgedLate, heldMessage } from './channelMoves'
import { durableLog, engine, inbox, safeToRepeat } from './controlMoves'
import type { Effect, Move } from './move'
import type { Question } from './question'
import { startedDurably } from './startMoves'

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

const bringing = (what: 'held' | 'watched', edge: number, moves: readonly Move[]): readonly Move[] =>
  moves.filter(({ effect }: { effect: Effect }) => effect[what]?.includes(edge) === true)

const asked = (question: Question): Vocabulary => {
  const { graph } = question.analysis
  const at = (e: number): ReturnType<typeof edgeOf> => edgeOf(question.analysis, e)
  const source = (e: number): number => graph.source[e] as number
  const target = (e: number): number => graph.target[e] as number
  return {
    holding: (e) => {
      if (at(e).trigger !== 'none') return []
      if (at(e).kind !== 'rpc') return heldMessage(at(e), question)
      return [...heldCall(at(e), question), ...bringing('held', e, [...engine(source(e), question), ...inbox(target(e), question)])]
    },
    acknowledging: (e) => acknowledgedLate(at(e), question),
    watching: (e) => [
      ...awaitedCall(at(e), question),
      ...bringing('watched', e, [...durableLog(source(e), question), ...engine(source(e), question)]),
    ],
    protecting: (n) => [...safeToRepeat(n, question), ...durableLog(n, question), ...engine(n, question)],
    starting: (n) => startedDurably(n, question),
  }
}

/** `distance` is how far each node lies from the target, in edges. Asking again costs nothing. */
export const vocabularyOf = (analysis: Analysis, distance: readonly number[]): Vocabulary => {
  const hasBroker = analysis.traits.edges.some(({ kind }) => kind === 'queue' || kind === 'topic')
  const all = asked({ analysis, distance, hasBroker })
  const known = new Map<string, Move>()
  const remembered = (ask: (index: number) => readonly Move[]): ((index: number) => readonly Move[]) => {
    const answers = new Map<number, readonly Move[]>()
    return (index) => {
      const answered = answers.get(index)
      if (answered !== undefined) return answered
      const moves = ask(index).map((move) => known.get(move.key) ?? move)
      for (const move of moves) known.set(move.key, move)
      answers.set(index, moves)
      return moves
    }
  }
  return {
    holding: remembered(all.holding),
    acknowledging: remembered(all.acknowledging),
    watching: remembered(all.watching),
    protecting: remembered(all.protecting),
    starting: remembered(all.starting),
  }
}
