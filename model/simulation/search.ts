import { Interpreter } from './interpreter'
import type { Invocations } from './invocations'
import { Tally, type NodeTally } from './tally'

export type Progress = { readonly runs: number; readonly faults: number }

export type SearchLimits = {
  /** Every placement of up to this many faults. */
  readonly faults: number
  readonly maxRuns: number
  /** Steps of all runs together: what a search costs, whatever the machine. */
  readonly maxSteps: number
  readonly onProgress?: (progress: Progress) => void
  /** Asked now and then; the search ends where it stands when the answer is true. */
  readonly shouldStop?: () => boolean
}

export type Stop = 'runs' | 'steps' | 'asked'

export type SearchResult = {
  readonly runs: number
  readonly steps: number
  /** All placements of up to this many faults were tried; -1 where not even every run without a fault was. */
  readonly coveredFaults: number
  readonly stoppedBy: Stop | null
  readonly nodes: ReadonlyMap<number, NodeTally>
}

/** A run that was tried. The next fault is placed behind its last deviation, at one of `places`. */
type Tried = { readonly start: number; readonly deviations: readonly number[]; readonly places: number; readonly steps: number }

const FAULT = 0
const GIVING_UP = 1
const RUNS_BETWEEN_REPORTS = 512

const positionsOf = (kind: number, questions: readonly number[], deviations: readonly number[]): readonly number[] => {
  const places: number[] = []
  for (let at = (deviations.at(-1) ?? -1) + 1; at < questions.length; at++) if (questions[at] === kind) places.push(at)
  return places
}

class Search {
  runs = 0
  steps = 0
  stoppedBy: Stop | null = null
  readonly nodes = new Map<number, NodeTally>()
  private readonly limits: SearchLimits
  private readonly interpreters: readonly Interpreter[]
  private readonly tallies: readonly Tally[]

  constructor(starts: readonly Invocations[], limits: SearchLimits) {
    this.limits = limits
    this.interpreters = starts.map((invocations) => new Interpreter(invocations))
    this.tallies = this.interpreters.map((interpreter) => new Tally(interpreter, this.nodes))
  }

  private run(start: number, deviations: readonly number[]): Interpreter {
    const interpreter = this.interpreters[start] as Interpreter
    interpreter.run(deviations)
    this.steps += interpreter.steps
    return interpreter
  }

  /** One run, counted and judged, and kept in `tried` to be built on; answers where its person may give up. */
  private try(start: number, deviations: readonly number[], faults: number, tried: Tried[] | null): readonly number[] {
    if (this.isOver(faults)) return []
    const { questions, steps } = this.run(start, deviations)
    this.runs++
    this.tallies[start]?.record(deviations, faults)
    tried?.push({ start, deviations, places: positionsOf(FAULT, questions, deviations).length, steps })
    return positionsOf(GIVING_UP, questions, deviations)
  }

  private isOver(faults: number): boolean {
    const { maxRuns, maxSteps, shouldStop, onProgress } = this.limits
    if (this.runs >= maxRuns) this.stoppedBy = 'runs'
    else if (this.steps >= maxSteps) this.stoppedBy = 'steps'
    else if (this.runs % RUNS_BETWEEN_REPORTS === 0) {
      onProgress?.({ runs: this.runs, faults })
      if (shouldStop?.()) this.stoppedBy = 'asked'
    }
    return this.stoppedBy !== null
  }

  /** The run of each start in which nothing fails. */
  withoutFaults(): readonly Tried[] {
    const tried: Tried[] = []
    this.interpreters.forEach((_, start) => this.stoppedBy ?? this.try(start, [], 0, tried))
    return tried
  }

  /** Would all runs with one fault more than those before stay within the limits? */
  hasRoomFor(before: readonly Tried[]): boolean {
    const runs = before.reduce((sum, { places }) => sum + places, 0)
    const steps = before.reduce((sum, tried) => sum + tried.places * tried.steps, 0)
    return this.runs + runs <= this.limits.maxRuns && this.steps + steps <= this.limits.maxSteps
  }

  /** All runs with one fault more than those before, early faults first; and with each, those in which its person then gives up. */
  oneFaultMore(before: readonly Tried[], faults: number): readonly Tried[] {
    const tried: Tried[] | null = faults < this.limits.faults ? [] : null
    for (const { start, deviations } of before)
      for (const at of positionsOf(FAULT, this.run(start, deviations).questions, deviations)) {
        const failing = [...deviations, at]
        for (const givingUp of this.try(start, failing, faults, tried)) this.try(start, [...failing, givingUp], faults, tried)
        if (this.stoppedBy !== null) return []
      }
    return tried ?? []
  }
}

/**
 * Tries every placement of faults in the runs from all starts: first runs without a fault, then all with one, then all with two, so that a
 * search which is cut short has seen the likeliest failures. With `inFull`, a number of faults that would not fit into the limits is not
 * begun. Deterministic as long as nobody asks it to stop.
 */
export const search = (starts: readonly Invocations[], limits: SearchLimits, inFull = false): SearchResult => {
  const all = new Search(starts, limits)
  let tried = all.withoutFaults()
  let coveredFaults = all.stoppedBy === null ? 0 : -1
  while (all.stoppedBy === null && coveredFaults < limits.faults) {
    if (inFull && !all.hasRoomFor(tried)) {
      all.stoppedBy = 'steps'
      break
    }
    tried = all.oneFaultMore(tried, coveredFaults + 1)
    if (all.stoppedBy === null) coveredFaults++
  }
  const { runs, steps, stoppedBy, nodes } = all
  return { runs, steps, coveredFaults, stoppedBy, nodes }
}
