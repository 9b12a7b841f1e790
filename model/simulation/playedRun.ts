import type { Analysis } from '../analysis/analyze'
import { playFrom, type RunStart } from './counterexample'
import { traceOf, type Choice, type Step, type Trace } from './steps'
import type { Failure } from './tally'

/** A run as it is watched: fixed by its start and deviations, so that it fits into a link. */
export type PlayedRun = {
  readonly start: RunStart
  readonly deviations: readonly number[]
  /** A counterexample ends after so many steps, when the failure is certain; a run without goes on to its end. */
  readonly until: number | null
  /** What it shows, and of which node; null for a run that a person plays. */
  readonly shows: { readonly failure: Failure | 'recovery'; readonly node: string } | null
}

/** The whole run, no further than it is to be watched; null where the drawing has no such start (any more). */
export const traceOfRun = (analysis: Analysis, { start, deviations, until }: PlayedRun): Trace | null => {
  const trace = traceOf(analysis, start, deviations)
  return trace === null || until === null ? trace : { ...trace, steps: trace.steps.slice(0, until) }
}

/** Does the same happen in both, step by step? */
export const sameSteps = (a: readonly Step[], b: readonly Step[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b)

/** A choice with its ordinal, which is what a deviation names, and whether the run takes the unusual way there. */
export type Pending = { readonly ordinal: number; readonly choice: Choice; readonly taken: boolean }

/** What can happen right after step `at`: the choices between it and the next one. */
export const pendingAt = ({ choices, before }: Trace, { deviations }: PlayedRun, at: number): readonly Pending[] =>
  choices.flatMap((choice, ordinal) => (before[ordinal] === at + 1 ? [{ ordinal, choice, taken: deviations.includes(ordinal) }] : []))

/** The run with another way taken at a choice; whatever was decided after it is open again. */
export const decideAt = (run: PlayedRun, ordinal: number, fails: boolean): PlayedRun => ({
  ...run,
  deviations: [...run.deviations.filter((earlier) => earlier < ordinal), ...(fails ? [ordinal] : [])],
  until: null,
  shows: null,
})

/** The ordinal of the next place after step `at` where a node can crash; null where it does no more work in this run. */
export const nextCrash = ({ choices, before }: Trace, at: number, node: string): number | null => {
  const ordinal = choices.findIndex((choice, i) => (before[i] as number) > at && choice.question === 'crash' && choice.node === node)
  return ordinal < 0 ? null : ordinal
}

/**
 * A run that a person plays: a piece of work that starts at a node, as a source starts it, or at any other node once, with nothing that
 * would start it again. Null where the drawing has no such node.
 */
export const freeRun = (analysis: Analysis, node: string): PlayedRun | null => {
  const start = playFrom(analysis, node)
  return start && { start, deviations: [], until: null, shows: null }
}
