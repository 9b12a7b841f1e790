import type { Counterexample } from './counterexample'
import type { Exploration } from './explore'
import type { Failure } from './tally'

const WORST_FIRST: readonly Failure[] = ['lost', 'human', 'twice']

/**
 * The run that shows best how one of these nodes fails: what is asked for first, then lost work before a person who gives up before a
 * duplicate, then the fewest faults, then the fewest steps. Null where no run that was tried shows any.
 */
export const shortestFailure = (
  { nodes }: Pick<Exploration, 'nodes'>,
  of: readonly string[],
  askedFor: Failure = 'lost',
): Counterexample | null => {
  const rank = ({ shows }: Counterexample): number => (shows === askedFor ? -1 : WORST_FIRST.indexOf(shows))
  const found = of.flatMap((node) => nodes.get(node)?.counterexamples ?? [])
  const [first = null] = found.toSorted((a, b) => rank(a) - rank(b) || a.faults - b.faults || a.steps - b.steps)
  return first
}
