import type { Analysis } from '../analysis/analyze'
import { playFrom, type RunStart } from './counterexample'
import { traceOf, type Choice, type Step } from './steps'

/** A run in the making: the first `decided` choices are taken, the usual way except at `deviations`. Plain data, so it fits into a link. */
export type Run = { readonly start: RunStart; readonly deviations: readonly number[]; readonly decided: number }

/** Go on as usual, or let happen what the choice is about. */
export type Decision = 'go-on' | 'fail'

/** Where a run stands: the steps so far and the choice it waits for, null at the end. */
export type Standing = { readonly steps: readonly Step[]; readonly choice: Choice | null }

/**
 * Starts a piece of work at a node: as a source does, or at any other node once, with nothing that would start it again. Null where the
 * drawing has no such node.
 */
export const startRun = (analysis: Analysis, node: string): Run | null => {
  const start = playFrom(analysis, node)
  return start && { start, deviations: [], decided: 0 }
}

/** Where the run stands; null where the drawing has no such start (any more). */
export const standingOf = (analysis: Analysis, { start, deviations, decided }: Run): Standing | null => {
  const trace = traceOf(analysis, start, deviations)
  if (trace === null) return null
  return { steps: trace.steps.slice(0, trace.before[decided] ?? trace.steps.length), choice: trace.choices[decided] ?? null }
}

/** Takes the next choice one way or the other. At the end of a run there is nothing left to decide, and nothing more happens. */
export const advance = (run: Run, decision: Decision): Run => ({
  ...run,
  decided: run.decided + 1,
  deviations: decision === 'fail' ? [...run.deviations, run.decided] : run.deviations,
})

/** Lets the run go on as usual until a node can be made to crash, and crashes it; null where it does no more work in this run. */
export const crashNext = (analysis: Analysis, run: Run, node: string): Run | null => {
  const choices = traceOf(analysis, run.start, run.deviations)?.choices ?? []
  const at = choices.findIndex((choice, i) => i >= run.decided && choice.question === 'crash' && choice.node === node)
  return at < 0 ? null : advance({ ...run, decided: at }, 'fail')
}

/** Lets the run go on as usual to its end. */
export const finish = (analysis: Analysis, run: Run): Run => ({
  ...run,
  decided: traceOf(analysis, run.start, run.deviations)?.choices.length ?? run.decided,
})
