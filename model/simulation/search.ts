import { Interpreter } from './interpreter'
import type { Invocations } from './invocations'
import { Tally, type NodeTally } from './tally'

export type Progress = {
  readonly runs: number
  /** Runs with so many faults are being tried. */
  readonly faults: number
  /** So many runs there will be when these are over; a few more where persons give up, fewer where a limit comes first. */
  readonly expected: number
}

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

/** A run that was tried, and the places behind its last deviation where the next fault can be. */
type Tried = { readonly start: number; readonly deviations: readonly number[]; readonly places: number; readonly steps: number }

const RUNS_BETWEEN_REPORTS = 512

/** What runs from one start need: `parent` runs up to a place, `before` stands just before it, and `child` takes the other way there. */
type Bench = { readonly start: number; readonly parent: Interpreter; readonly before: Interpreter; readonly child: Interpreter }

class Search {
  runs = 0
  steps = 0
  stoppedBy: Stop | null = null
  private expected: number
  readonly nodes = new Map<number, NodeTally>()
  private readonly limits: SearchLimits
  private readonly starts: readonly Invocations[]
  private readonly tallies: readonly Tally[]
  private bench: Bench | null = null

  constructor(starts: readonly Invocations[], limits: SearchLimits) {
    this.limits = limits
    this.starts = starts
    this.expected = starts.length
    this.tallies = starts.map((invocations) => new Tally(invocations, this.nodes))
  }

  private benchFor(start: number): Bench {
    if (this.bench?.start === start) return this.bench
    const interpreter = (): Interpreter => new Interpreter(this.starts[start] as Invocations)
    return (this.bench = { start, parent: interpreter(), before: interpreter(), child: interpreter() })
  }

  private isOver(faults: number): boolean {
    const { maxRuns, maxSteps, shouldStop, onProgress } = this.limits
    if (this.runs >= maxRuns) this.stoppedBy = 'runs'
    else if (this.steps >= maxSteps) this.stoppedBy = 'steps'
    else if (this.runs % RUNS_BETWEEN_REPORTS === 0) {
      onProgress?.({ runs: this.runs, faults, expected: Math.max(this.runs, this.expected) })
      if (shouldStop?.()) this.stoppedBy = 'asked'
    }
    return this.stoppedBy !== null
  }

  /** Counts and judges a run that is over, and keeps it where more faults are to be built on it. */
  private count(interpreter: Interpreter, run: Pick<Tried, 'start' | 'deviations'>, faults: number, tried: Tried[] | null): void {
    this.runs++
    this.tallies[run.start]?.record(interpreter, run.deviations, faults)
    tried?.push({ ...run, places: interpreter.places.length, steps: interpreter.steps })
  }

  /** The run of each start in which nothing fails. */
  withoutFaults(): readonly Tried[] {
    const tried: Tried[] = []
    for (let start = 0; start < this.starts.length && !this.isOver(0); start++) {
      const { parent } = this.benchFor(start)
      parent.run([])
      this.steps += parent.steps
      this.count(parent, { start, deviations: [] }, 0, tried)
    }
    return tried
  }

  /** Would all runs with one fault more than those before stay within the limits? Each takes up its parent’s run half way, on average. */
  hasRoomFor(before: readonly Tried[]): boolean {
    const runs = before.reduce((sum, { places }) => sum + places, 0)
    const steps = before.reduce((sum, tried) => sum + (tried.places * tried.steps) / 2, 0)
    return this.runs + runs <= this.limits.maxRuns && this.steps + steps <= this.limits.maxSteps
  }

  /** All runs with one fault more than those before, early faults first; and with each, those in which its person then gives up. */
  oneFaultMore(before: readonly Tried[], faults: number): readonly Tried[] {
    const tried: Tried[] | null = faults < this.limits.faults ? [] : null
    this.expected = this.runs + before.reduce((sum, { places }) => sum + places, 0)
    for (const run of before) {
      const bench = this.benchFor(run.start)
      bench.parent.start(run.deviations)
      while (this.stoppedBy === null && this.advance(bench, run, faults, tried));
    }
    return this.stoppedBy === null && tried !== null ? tried : []
  }

  /** Takes the parent one position on, and the other way at each place it meets; false at its end. */
  private advance(bench: Bench, run: Tried, faults: number, tried: Tried[] | null): boolean {
    const { parent, before } = bench
    this.steps++
    if (parent.ahead > 0) return parent.advance()
    const known = parent.places.length
    before.resume(parent, run.deviations)
    const goesOn = parent.advance()
    for (const place of parent.places.slice(known)) this.failAt(place, bench, run, faults, tried)
    return goesOn
  }

  /** The run that takes the other way at one place. Where that brings its person to a choice at once, also the run in which they give up. */
  private failAt(place: number, bench: Bench, { start, deviations }: Tried, faults: number, tried: Tried[] | null): void {
    const failing = [...deviations, place]
    const givingUp = this.branch(bench, { start, deviations: failing }, faults, tried)
    if (givingUp !== undefined) this.branch(bench, { start, deviations: [...failing, givingUp] }, faults, tried)
  }

  /** Runs on from just before the place; answers the first place behind it where the person may give up. */
  private branch(
    { before, child }: Bench,
    run: Pick<Tried, 'start' | 'deviations'>,
    faults: number,
    tried: Tried[] | null,
  ): number | undefined {
    if (this.isOver(faults)) return undefined
    child.resume(before, run.deviations)
    child.finish()
    this.steps += child.steps - before.steps
    this.count(child, run, faults, tried)
    return child.placesToGiveUp[0]
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
