import { analyze, type Analysis } from '../analysis/analyze'
import { blastRadii } from '../analysis/blastRadii'
import type { Finding } from '../rules/finding'
import { runRules } from '../rules/runRules'
import type { Model } from '../schema/model'

/** What is counted of one variant. */
export type Compared = {
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
  /** Blast radius by node id. */
  readonly blast: ReadonlyMap<string, number>
}

/** Everything that is compared of a drawing. `today` (YYYY-MM-DD) decides which waivers hold. */
export const measured = (model: Model, today: string): Compared => {
  const analysis = analyze(model)
  return { analysis, findings: runRules(analysis, { today }), blast: blastRadii(analysis) }
}
