import type { Counterexample } from './counterexample'
import type { Exploration } from './explore'
import type { Failure } from './tally'

const WORST_FIRST: readonly Failure[] = ['lost', 'human', 'twice']

/**
 * The run that shows best how one of these nodes fails: lost work before a person who gives up before a duplicate, then the fewest faults,
 * then the fewest steps. Null where no run that was tried shows any.
 */
export const shortestFailure = ({ nodes }: Pick<Exploration, 'nodes'>, of: readonly string[]): Counterexample | null => {
  const found = of.flatMap((node) => nodes.get(node)?.counterexamples ?? [])
  const [first = null] = found.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.shows) - WORST_FIRST.indexOf(b.shows) || a.faults - b.faults || a.steps - b.steps,
  )
  return first
}
