import type { ModelDiff } from '../../graph/diff'
import type { Model } from '../../schema/model'
import { oneLine } from '../outline/oneLine'
import { compare, type Compared } from './compared'
import type { Statement } from './statement'
import { boundaryStatements } from './statements/boundaries'
import { findingStatements } from './statements/findings'
import { shapeStatements } from './statements/shape'
import { triggerStatements } from './statements/triggers'
import { verdictStatements } from './statements/verdicts'

/** What changed in the drawing, and what that means; the worst first. */
export type SemanticDiff = { readonly drawing: ModelDiff; readonly meaning: readonly Statement[]; readonly compared: Compared }

const ORDER: Readonly<Record<Statement['effect'], number>> = { worse: 0, better: 1, neutral: 2 }

/** Compares what two drawings mean. `today` (YYYY-MM-DD) decides which waivers hold, in both. */
export const semanticDiff = (before: Model, after: Model, { today }: { readonly today: string }): SemanticDiff =>
  meaningOf(compare(before, after, today))

/** The same for drawings that are compared. */
export const meaningOf = (compared: Compared): SemanticDiff => {
  const statements = [triggerStatements, verdictStatements, findingStatements, boundaryStatements, shapeStatements].flatMap((state) =>
    state(compared),
  )
  const meaning = statements
    .map((statement) => ({ ...statement, sentence: oneLine(statement.sentence) }))
    .sort((a, b) => ORDER[a.effect] - ORDER[b.effect])
  return { drawing: compared.diff, meaning, compared }
}
