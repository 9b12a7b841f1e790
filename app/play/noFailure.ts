import type { Analysis } from '../../model/analysis/analyze'
import type { Exploration } from '../../model/simulation/explore'
import { nodeAt } from '../store/subjects'

/** Why there is nothing to play, in whole sentences: what was tried with these nodes, or that nothing starts them. */
export const noFailure = ({ exploration }: { readonly exploration: Exploration }, asked: readonly string[], analysis: Analysis): string => {
  const { covered, nodes, complete } = exploration
  const runs = asked.reduce((most, id) => Math.max(most, nodes.get(id)?.runs ?? 0), 0)
  const names = asked.map((id) => `“${nodeAt(analysis, id)?.name ?? id}”`)
  const [name = 'it'] = names
  if (runs === 0)
    return names.length === 1 && asked[0] !== undefined && covered.unreached.includes(asked[0])
      ? `Nothing in the drawing starts ${name}, so there is no run in which it could fail.`
      : 'No run comes here, so there is none in which it could fail.'
  const what = names.length === 1 ? `the work of ${name}` : 'this work'
  const tried = `every placement of up to ${covered.faults === 1 ? '1 fault' : `${Math.max(covered.faults, 0)} faults`} in the ${runs.toLocaleString('en')} runs that come here`
  return complete
    ? `Tried: ${tried}. Nothing of ${what} is lost, nothing is applied twice, and nobody has to start it again by hand.`
    : `Tried as far as the search went: ${tried}, and some more. Nothing of ${what} was lost or applied twice.`
}
