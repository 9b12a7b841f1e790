import type { Analysis } from '../analysis/analyze'
import type { PostId } from '../catalog/posts'
import type { RuleId, RULE_OPTIONS } from '../schema/ruleIds'
import type { Severity } from '../schema/model'
import type { Suggestion } from './finding'

/** What a rule says of one subject. `message` and `suggestions` are worded only when somebody reads them. */
export type RuleHit = {
  readonly subject: string
  /** Where the severity depends on the subject. */
  readonly severity?: Severity
  readonly message: () => string
  readonly suggestions?: () => readonly Suggestion[]
}

export type OptionsOf<Id extends RuleId> = { readonly [K in keyof (typeof RULE_OPTIONS)[Id]]: number }

/** A rule is its own documentation: its page is generated from these texts. */
export type Rule<Id extends RuleId = RuleId> = {
  readonly id: Id
  /** The severity, or the heavier of two where it depends on the subject (`severityNote` says how). */
  readonly severity: Severity
  readonly severityNote?: string
  /** What the finding means, in one sentence. */
  readonly summary: string
  /** Why it matters. */
  readonly rationale: string
  /** How to mend it. */
  readonly mend: string
  readonly source: PostId
  /** What each option sets. */
  readonly options: { readonly [K in keyof (typeof RULE_OPTIONS)[Id]]: string }
  /** One pass over the analysis; each subject at most once, in the order of the index where that is possible. */
  readonly check: (analysis: Analysis, options: OptionsOf<Id>) => Iterable<RuleHit>
}

/** Some rule of the list: a union over the ids, so that each keeps its own options. */
export type AnyRule = { readonly [Id in RuleId]: Rule<Id> }[RuleId]

type Texts<Id extends RuleId> = Omit<Rule<Id>, 'options'> &
  (keyof (typeof RULE_OPTIONS)[Id] extends never ? object : Pick<Rule<Id>, 'options'>)

export const defineRule = <const Id extends RuleId>(rule: Texts<Id>): Rule<Id> => ({ options: {}, ...rule }) as Rule<Id>

/** The severity of a rule that is an error where the workflow cannot finish without the edge, and a warning where it can. */
export const byPath = (edge: { readonly direct: boolean }): Severity => (edge.direct ? 'error' : 'warning')
export const BY_PATH_NOTE = 'An error on a direct edge, a warning on an indirect one.'
