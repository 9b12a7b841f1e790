import { analyze, type Analysis } from '../analysis/analyze'
import { edgesOf } from '../graph/graphIndex'
import type { Model } from '../schema/model'
import { joinTitles, type Fix, type RaisedError, type Repair, type Target } from './fix'
import { ordersOf } from './orders'
import { planFor } from './plan'
import { Ranking } from './ranking'
import { fewestEdits, remedyOf, searchRemedies, type Remedy, type Search } from './search'
import { situationOf } from './situation'
import { targetsOf } from './target'
import { trialsOf } from './trial'
import { vocabularyOf } from './vocabulary'

export type RepairOptions = {
  readonly maxEdits?: number
  /** At most this many fixes. */
  readonly limit?: number
  readonly onProgress?: (progress: { readonly edits: number; readonly maxEdits: number; readonly tried: number }) => void
  /** Asked often; true ends the search with what has been found. */
  readonly shouldStop?: () => boolean
}

/** How far each node lies from the nearest target, against the edges. */
const distancesTo = (targets: readonly number[], { graph }: Analysis): readonly number[] => {
  const distance = new Array<number>(graph.nodes.length).fill(graph.nodes.length)
  for (const target of targets) distance[target] = 0
  const reached = new Set(targets)
  for (const node of reached)
    for (const e of edgesOf(graph.in, node)) {
      const source = graph.source[e] as number
      if (!reached.has(source)) distance[source] = (distance[node] as number) + 1
      reached.add(source)
    }
  return distance
}

const fixFrom = ({ moves, cost }: Remedy, raises: readonly RaisedError[]): Fix => ({
  title: joinTitles(moves.map(({ title }) => title)),
  edits: moves.map(({ title, commands, costClass }) => ({ title, commands, costClass })),
  cost,
  commands: moves.flatMap(({ commands }) => commands),
  raises,
})

const count = (n: number): string => (n === 1 ? 'One edit' : `${['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][n] ?? n} edits`)

const summaryOf = ({ outcome, fixes, plan, atLeast }: Omit<Repair, 'summary'>, who: string): string => {
  if (outcome === 'reliable') return `${who} already reliable.`
  if (outcome === 'stopped') return `The search was stopped${fixes.length > 0 ? `; ${count(atLeast).toLowerCase()} would do it` : ''}.`
  if (outcome === 'found' || plan?.edits.length === atLeast) return `${count(atLeast)} would do it; no fewer will.`
  if (plan !== null) return `At least ${count(atLeast).toLowerCase()} are needed; here is a way with ${plan.edits.length}.`
  return 'No edit known here makes this reliable.'
}

const answer = (repair: Omit<Repair, 'summary'>, who: string): Repair => ({ ...repair, summary: summaryOf(repair, who) })

type Offers = {
  readonly isWelcome: Search['isWelcome']
  readonly add: (remedy: Remedy, fix: Fix) => void
  /** Has a fix without new errors been found? */
  readonly isMet: () => boolean
  readonly best: () => readonly Fix[]
}

/** Fixes that raise an error are kept apart, the smallest of them only, for when there is nothing better. */
const offersOf = (limit: number): Offers => {
  const clean = new Ranking<Fix>(limit)
  const flawed = new Ranking<Fix>(limit)
  return {
    isWelcome: (bound) => clean.hasRoomFor(bound),
    add: ({ moves, cost, order }, fix) => {
      const [known] = flawed.items()
      const rank = { cost, order, key: moves.map(({ key }) => key).join() }
      if (fix.raises.length === 0) clean.add(rank, fix)
      else if (known === undefined || known.edits.length === fix.edits.length) flawed.add(rank, fix)
    },
    isMet: () => clean.items().length > 0,
    best: () => (clean.items().length > 0 ? clean.items() : flawed.items()),
  }
}

/**
 * “What would make this reliable?”: the smallest sets of edits, at most `maxEdits` large, after which the target's verdict is
 * `reliable`. Exact within its vocabulary (see `vocabulary.ts`): every set offered was checked by the real analysis, no smaller
 * set exists, and none that brings a new error to what it edits is offered where a set of `maxEdits` or fewer does without.
 * Where more edits are needed, `plan` is one way to do it. The answer is the same whatever the order of the model's arrays.
 */
export const smallestFixes = (model: Model, target: Target, options: RepairOptions = {}): Repair => {
  const { maxEdits = 3, limit = 8, onProgress, shouldStop = () => false } = options
  const analysis = analyze(model)
  const aim = targetsOf(target, analysis)
  if (!aim.ok) return { outcome: 'refused', fixes: [], plan: null, atLeast: 0, summary: aim.reason }

  const vocabulary = vocabularyOf(analysis, distancesTo(aim.nodes, analysis))
  const trials = trialsOf(
    analysis,
    aim.nodes.map((n) => analysis.graph.nodes[n]?.id ?? ''),
  )
  const offers = offersOf(limit)
  const at = { size: 0, tried: 0, stopped: false }
  const search: Search = {
    targets: aim.nodes,
    situation: situationOf(analysis),
    vocabulary,
    isStopped: () => {
      at.tried++
      if (at.tried % 64 === 0) onProgress?.({ edits: at.size, maxEdits, tried: at.tried })
      at.stopped ||= shouldStop()
      return at.stopped
    },
    isWelcome: offers.isWelcome,
    found: (remedy) => {
      const tried = ordersOf(remedy.moves).flatMap((moves) => {
        const trial = trials(moves.flatMap(({ commands }) => commands))
        return trial === undefined ? [] : [fixFrom({ ...remedy, moves }, trial.raises)]
      })
      const best = tried.find(({ raises }) => raises.length === 0) ?? tried[0]
      if (best !== undefined) offers.add(remedy, best)
    },
  }
  const fewest = fewestEdits(search)
  if (fewest === 0) return answer({ outcome: 'reliable', fixes: [], plan: null, atLeast: 0 }, aim.who)
  for (at.size = fewest; at.size <= maxEdits && !offers.isMet() && !at.stopped; at.size++) searchRemedies(search, at.size)
  const fixes = offers.best()
  const outcome = at.stopped ? 'stopped' : fixes.length > 0 ? 'found' : 'beyond'
  const ruledOut = at.stopped ? at.size - 1 : at.size
  const atLeast = fixes[0]?.edits.length ?? Math.max(fewest, ruledOut)
  const moves = outcome === 'beyond' ? planFor(search) : undefined
  const planned = moves && trials(moves.flatMap(({ commands }) => commands))
  const plan = moves === undefined || planned === undefined ? null : fixFrom(remedyOf(moves), planned.raises)
  return answer({ outcome, fixes, plan, atLeast }, aim.who)
}
