import type { Analysis } from '../../model/analysis/analyze'
import type { Counterexample } from '../../model/simulation/counterexample'
import type { Exploration, NodeExploration } from '../../model/simulation/explore'
import { nodeAt } from '../store/subjects'

/** What trying every failure has shown of one node: the shortest run for each way in which its work goes wrong. */
export type ExplorationRow = {
  readonly id: string
  readonly name: string
  readonly runs: number
  readonly lost: Counterexample | null
  readonly human: Counterexample | null
  readonly twice: Counterexample | null
}

export const COLUMNS = ['name', 'runs', 'lost', 'human', 'twice'] as const
export type Column = (typeof COLUMNS)[number]

const rowOf = (id: string, { runs, counterexamples }: NodeExploration, analysis: Analysis): ExplorationRow => {
  const shown = (failure: Counterexample['shows']): Counterexample | null => counterexamples.find(({ shows }) => shows === failure) ?? null
  return { id, name: nodeAt(analysis, id)?.name ?? id, runs, lost: shown('lost'), human: shown('human'), twice: shown('twice') }
}

/** Lost work weighs more than work that is done twice, however it is lost. */
const weight = ({ lost, human, twice }: ExplorationRow): number =>
  (lost === null ? 0 : 4) + (human === null ? 0 : 2) + (twice === null ? 0 : 1)

/** The fewer faults it takes the worse; where it never happens, not at all. */
const faultsOf = (run: Counterexample | null): number => run?.faults ?? Infinity

const fewest = (row: ExplorationRow): number => Math.min(faultsOf(row.lost), faultsOf(row.human), faultsOf(row.twice))

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)
const byName = (a: ExplorationRow, b: ExplorationRow): number => a.name.localeCompare(b.name, 'en')
const byWorst = (a: ExplorationRow, b: ExplorationRow): number => weight(b) - weight(a) || byNumber(fewest(a), fewest(b)) || byName(a, b)

const ORDERS: Readonly<Record<Column | 'worst', (a: ExplorationRow, b: ExplorationRow) => number>> = {
  worst: byWorst,
  name: byName,
  runs: (a, b) => b.runs - a.runs || byWorst(a, b),
  lost: (a, b) => byNumber(faultsOf(a.lost), faultsOf(b.lost)) || byWorst(a, b),
  human: (a, b) => byNumber(faultsOf(a.human), faultsOf(b.human)) || byWorst(a, b),
  twice: (a, b) => byNumber(faultsOf(a.twice), faultsOf(b.twice)) || byWorst(a, b),
}

/** One row for every node that some run reached; the worst first, or ordered by a column. */
export const explorationRows = (
  exploration: Exploration,
  analysis: Analysis,
  order: Column | 'worst' = 'worst',
): readonly ExplorationRow[] => [...exploration.nodes].map(([id, node]) => rowOf(id, node, analysis)).sort(ORDERS[order])
