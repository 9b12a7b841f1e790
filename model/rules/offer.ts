import type { Analysis } from '../analysis/analyze'
import { nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits } from '../analysis/traits'
import type { RuleId } from '../schema/ruleIds'
import type { Suggestion } from './finding'
import { statedSeverity } from './settings'

/** A suggestion, and the rules of lesser severity that may newly fire on what it edits. */
export type Candidate = Suggestion & { readonly mayRaise?: readonly RuleId[] }

const isRaisedToError = (rule: RuleId, { graph }: Analysis): boolean => statedSeverity(graph.model, rule) === 'error'

/**
 * The candidates that keep the promise of a suggestion: no new error on what was edited. A rule that a candidate may raise is a
 * warning or less by itself, so it only counts where the file has made it an error. Constant time in the size of the model.
 */
export const offer = (analysis: Analysis, ...candidates: readonly (Candidate | undefined)[]): readonly Suggestion[] =>
  candidates
    .filter((candidate) => candidate !== undefined)
    .filter(({ mayRaise = [] }) => !mayRaise.some((rule) => isRaisedToError(rule, analysis)))
    .map(({ title, commands }) => ({ title, commands }))

/** Does the edge let an effect at a third party happen twice (semantics, section 3, `progress/external-effect-may-repeat`)? */
export const mayRepeatOutside = (edge: EdgeTraits, analysis: Analysis): boolean => {
  const target = nodeOf(analysis, edge.target)
  return target.external && edge.coordination && !edge.query && target.progressable !== 'yes' && isRetried(edge, analysis)
}

const isRetried = (edge: EdgeTraits, analysis: Analysis): boolean => {
  const { kind } = nodeOf(analysis, edge.source)
  return (
    kind === 'person' || kind === 'timer' || analysis.triggers.reliable[edge.index] === 1 || analysis.boundaries.count[edge.source] !== 0
  )
}

/** Would it be a new error on the edge to make it reliable, because the third party behind it does not bear a repeat? */
export const repeatsOnceReliable = (edge: EdgeTraits, analysis: Analysis): boolean => {
  const target = nodeOf(analysis, edge.target)
  if (!target.external || edge.query || target.progressable === 'yes' || mayRepeatOutside(edge, analysis)) return false
  const own = target.progressable === 'no' ? 'error' : 'warning'
  return (statedSeverity(analysis.graph.model, 'progress/external-effect-may-repeat') ?? own) === 'error'
}
