import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import type { WorkflowFacts } from '../analysis/coordination'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { PostId } from '../catalog/posts'
import type { RuleId, RULE_OPTIONS } from '../schema/ruleIds'
import type { Contract, Severity } from '../schema/model'
import type { Suggestion } from './finding'

/** A queue or topic that has a name, and all its edges, by index. */
export type Channel = { readonly kind: 'queue' | 'topic'; readonly name: string; readonly edges: readonly EdgeTraits[] }

/** What a rule can speak of, by the kind of subject. */
export type Subjects = {
  readonly node: NodeTraits
  readonly edge: EdgeTraits
  readonly boundary: Boundary
  readonly channel: Channel
  /** Node indices, ascending. */
  readonly cycle: readonly number[]
  /** Two node indices, ascending. */
  readonly pair: readonly [number, number]
  readonly workflow: WorkflowFacts
  readonly contract: Contract
}

export type OptionsOf<Id extends RuleId> = { readonly [K in keyof (typeof RULE_OPTIONS)[Id]]: number }

/** What the rule says of itself: its page and the help in the terminal are generated from these texts. */
type Texts<Id extends RuleId> = {
  readonly id: Id
  /** The severity, or the heavier of two where it depends on the subject (`severityNote` says how). */
  readonly severity: Severity
  readonly severityNote?: string
  /** What the finding means, in one sentence. */
  readonly summary: string
  /** The exact condition under which it fires. */
  readonly when: string
  /** Why it matters. */
  readonly rationale: string
  /** How to mend it. */
  readonly mend: string
  readonly source: PostId
}

/** What each option sets. */
type OptionTexts<Id extends RuleId> = { readonly [K in keyof (typeof RULE_OPTIONS)[Id]]: string }

type Behaviour<Id extends RuleId, Subject> = {
  /** One pass over the analysis: each subject at most once, in the order of the index. */
  readonly find: (analysis: Analysis, options: OptionsOf<Id>) => Iterable<Subject>
  readonly severityOf?: (subject: Subject, analysis: Analysis) => Severity
  /** One sentence that names the nodes. Called only when somebody reads it, like the suggestions. */
  readonly message: (subject: Subject, analysis: Analysis, options: OptionsOf<Id>) => string
  readonly suggestions?: (subject: Subject, analysis: Analysis, options: OptionsOf<Id>) => readonly Suggestion[]
}

/** A rule of any id and subject, as the runner sees it: it hands back to each rule only what that rule has found. */
export type Rule<Id extends RuleId = RuleId> = Texts<Id> &
  Behaviour<RuleId, unknown> & { readonly on: keyof Subjects; readonly options: Readonly<Record<string, string>> }

type Definition<Id extends RuleId, On extends keyof Subjects> = Texts<Id> &
  Behaviour<Id, Subjects[On]> & { readonly on: On } & (keyof OptionTexts<Id> extends never ? object : { readonly options: OptionTexts<Id> })

export const defineRule = <const Id extends RuleId, On extends keyof Subjects>(rule: Definition<Id, On>): Rule<Id> =>
  ({ options: {}, ...rule }) as unknown as Rule<Id>

/** The severity of a rule that is an error where the workflow cannot finish without the edge, and a warning where it can. */
export const byPath = (edge: EdgeTraits): Severity => (edge.direct ? 'error' : 'warning')
export const BY_PATH_NOTE = 'An error on a direct edge, a warning on an indirect one.'
