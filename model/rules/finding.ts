import type { Command } from '../graph/commands'
import type { RuleId } from '../schema/ruleIds'
import type { Severity } from '../schema/model'

/** One edit, or a few that belong together, that makes a finding go away and creates no new error on the edited element. */
export type Suggestion = { readonly title: string; readonly commands: readonly Command[] }

/**
 * A pure function of the model, keyed by rule and subject (semantics, section 3). Findings of `runRules` word themselves when they
 * are read: take their values by name or through JSON, a spread copy lacks them.
 */
export type Finding = {
  readonly rule: RuleId | 'rule-error'
  readonly severity: Severity
  /** `node:<id>`, `edge:<id>`, `boundary:<id>`, `channel:<kind>:<name>`, `cycle:<id>`, `pair:<id>|<id>`, `workflow:<id>`, `contract:<id>`. */
  readonly subject: string
  /** One sentence in the words of the domain. */
  readonly message: string
  readonly waived: boolean
  readonly suggestions: readonly Suggestion[]
}
