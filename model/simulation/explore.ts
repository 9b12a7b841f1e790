import type { Analysis } from '../analysis/analyze'
import { counterexampleOf, type Counterexample } from './counterexample'
import { unroll, type Invocations, type Reach } from './invocations'
import { planOf, type NodePlan, type Plan } from './plan'
import { search, type Progress, type SearchLimits, type SearchResult, type Stop } from './search'
import { boundaryStarts, reachedNodes, startsOf, type Start } from './starts'
import type { Failure, NodeTally } from './tally'

/** What exploration finds of a node's cover: never lost, lost only where a person gives up, or lost even if people try again. */
export type Lost = 'never' | 'human' | 'lost'

export type NodeExploration = {
  readonly lost: Lost
  readonly twice: boolean
  /** Runs in which the node had work to do. */
  readonly runs: number
  /** The shortest run found for each failure: the one that decides `lost`, and one for `twice`. */
  readonly counterexamples: readonly Counterexample[]
}

/** What of the space was tried, so that “nothing found” can be weighed. */
export type Coverage = {
  /** All placements of up to this many faults were tried; -1 where not even every run without a fault was. */
  readonly faults: number
  /** Up to so many faults, anywhere in a run from its source to its end. More were tried within one boundary at a time. */
  readonly endToEnd: number
  /** Paths were followed up to so many edges and cut there, because there are too many; null where none was cut. */
  readonly cutAt: number | null
  readonly stoppedBy: Stop | null
  /** Working nodes that no source in the drawing reaches: nothing was tried there. */
  readonly unreached: readonly string[]
}

export type Exploration = {
  /** The number of faults asked for. */
  readonly faults: number
  readonly runs: number
  /** Everything asked for was tried. */
  readonly complete: boolean
  readonly covered: Coverage
  /** Every working node that some run reached, in the order of the ids. */
  readonly nodes: ReadonlyMap<string, NodeExploration>
}

export type ExploreOptions = Partial<SearchLimits> & {
  /** At most so many invocations from one start; beyond, the longest paths are left out. */
  readonly maxInvocations?: number
  /** Only runs from these sources (ids of nodes), from end to end. */
  readonly sources?: readonly string[]
}

type Limits = SearchLimits & { readonly maxInvocations: number }

/** Enough for every small model, and the end of a large one within seconds. */
const DEFAULTS: Limits = { faults: 2, maxRuns: 1_000_000, maxSteps: 90_000_000, maxInvocations: 1_000 }

const limitsOf = (options: ExploreOptions): Limits => ({
  ...DEFAULTS,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
})

/** What runs from end to end may cost of it all; the rest is for boundaries, should that not be enough. */
const END_TO_END_SHARE = 1 / 3

/** One search: from which starts, how far, and what came of it. */
type Sweep = { readonly reach: Reach; readonly unrolled: readonly Invocations[]; readonly result: SearchResult }

const sweep = (plan: Plan, starts: readonly Start[], reach: Reach, limits: Limits, inFull: boolean): Sweep => {
  const unrolled = starts.map((start) => unroll(plan, start, reach, limits.maxInvocations))
  return { reach, unrolled, result: search(unrolled, limits, inFull) }
}

const cutAt = ({ unrolled }: Sweep): number | null => {
  const cut = unrolled.filter(({ whole }) => !whole).map(({ depth }) => depth)
  return cut.length === 0 ? null : Math.min(...cut)
}

const isComplete = (swept: Sweep): boolean => swept.result.stoppedBy === null && cutAt(swept) === null

const FAILURES: readonly Failure[] = ['lost', 'human', 'twice']

/** The evidence of the first sweep that has any: runs from end to end tell more than those within a boundary. */
const evidenceFor = (failure: Failure, tallies: readonly (NodeTally | undefined)[], sweeps: readonly Sweep[]): Counterexample[] => {
  const at = tallies.findIndex((tally) => tally?.evidence[failure] !== undefined)
  const evidence = tallies[at]?.evidence[failure]
  return evidence ? [counterexampleOf(failure, evidence, (sweeps[at] as Sweep).reach)] : []
}

const nodeExploration = (node: number, sweeps: readonly Sweep[]): NodeExploration | null => {
  const tallies = sweeps.map(({ result }) => result.nodes.get(node))
  if (tallies.every((tally) => (tally?.runs ?? 0) === 0)) return null
  const found = FAILURES.flatMap((failure) => evidenceFor(failure, tallies, sweeps))
  const lost = found.find(({ shows }) => shows !== 'twice')?.shows ?? 'never'
  return {
    lost: lost === 'twice' ? 'never' : lost,
    twice: found.some(({ shows }) => shows === 'twice'),
    runs: tallies.reduce((sum, tally) => sum + (tally?.runs ?? 0), 0),
    counterexamples: found.filter(({ shows }) => shows === lost || shows === 'twice'),
  }
}

const coverageOf = (plan: Plan, sweeps: readonly Sweep[]): Coverage => {
  const reached = reachedNodes(plan)
  const last = sweeps.at(-1) as Sweep
  const endToEnd = sweeps.find(({ reach }) => reach === 'all')
  return {
    faults: Math.max(...sweeps.map(({ result }) => result.coveredFaults)),
    endToEnd: endToEnd?.result.coveredFaults ?? -1,
    cutAt: cutAt(last),
    stoppedBy: last.result.stoppedBy,
    unreached: plan.nodes.filter(({ role, index }) => role === 'worker' && !reached.has(index)).map(({ id }) => id),
  }
}

const summarize = (plan: Plan, faults: number, sweeps: readonly Sweep[]): Exploration => {
  const reached = reachedNodes(plan)
  const nodes = plan.nodes.flatMap(({ index, id }): [string, NodeExploration][] => {
    const found = reached.has(index) ? nodeExploration(index, sweeps) : null
    return found ? [[id, found]] : []
  })
  return {
    faults,
    runs: sweeps.reduce((sum, { result }) => sum + result.runs, 0),
    complete: isComplete(sweeps.at(-1) as Sweep),
    covered: coverageOf(plan, sweeps),
    nodes: new Map(nodes),
  }
}

const withinBoundaries = (plan: Plan, limits: Limits): Sweep => sweep(plan, boundaryStarts(plan), 'boundary', limits, false)

/** Counts the runs of a search before this one, too. */
const counted =
  (onProgress: (progress: Progress) => void, before: number) =>
  ({ runs, faults, expected }: Progress): void =>
    onProgress({ runs: before + runs, faults, expected: before + expected })

const rest = (limits: Limits, { result }: Sweep): Limits => ({
  ...limits,
  maxRuns: limits.maxRuns - result.runs,
  maxSteps: limits.maxSteps - result.steps,
  ...(limits.onProgress === undefined ? {} : { onProgress: counted(limits.onProgress, result.runs) }),
})

export const explorePlan = (plan: Plan, options: ExploreOptions = {}): Exploration => {
  const limits = limitsOf(options)
  const { sources } = options
  if (sources !== undefined) {
    const wanted = startsOf(plan).filter((start) => start.kind === 'source' && sources.includes((plan.nodes[start.node] as NodePlan).id))
    return summarize(plan, limits.faults, [sweep(plan, wanted, 'all', limits, false)])
  }
  const endToEnd = sweep(plan, startsOf(plan), 'all', { ...limits, maxSteps: limits.maxSteps * END_TO_END_SHARE }, true)
  const isEnough = isComplete(endToEnd) || endToEnd.result.stoppedBy === 'asked'
  return summarize(plan, limits.faults, isEnough ? [endToEnd] : [endToEnd, withinBoundaries(plan, rest(limits, endToEnd))])
}

/**
 * Tries every placement of up to `faults` faults (2) in the runs from every source (semantics, section 5). Runs grow with the number of
 * places to the power of `faults`; where they become too many from end to end, they are tried within one boundary at a time. That finds the
 * same, because boundaries fail on their own: what one does to the next is to send a message, or to send it again.
 */
export const explore = (analysis: Analysis, options: ExploreOptions = {}): Exploration => explorePlan(planOf(analysis), options)

/** The same within one boundary at a time, which stays fast on large models. */
export const exploreBoundaries = (analysis: Analysis, options: ExploreOptions = {}): Exploration => {
  const plan = planOf(analysis)
  const limits = limitsOf(options)
  return summarize(plan, limits.faults, [withinBoundaries(plan, limits)])
}
