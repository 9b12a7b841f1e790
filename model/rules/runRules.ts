import type { Analysis } from '../analysis/analyze'
import type { Model, Severity } from '../schema/model'
import type { Finding, Suggestion } from './finding'
import { allRules } from './index'
import type { AnyRule, RuleHit } from './rule'
import { optionsOf, statedSeverity } from './settings'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const none = (): readonly Suggestion[] => []

/** Wording comes after the rule has run, so a fault in it must not take down whoever reads the finding. */
const attempt = <T>(word: () => T, otherwise: (reason: string) => T): T => {
  try {
    return word()
  } catch (error) {
    return otherwise(reasonOf(error))
  }
}

/** Words a finding when somebody reads it, and once. A getter is not copied by spreading; `toJSON` gives the plain finding. */
class LazyFinding implements Finding {
  #message: string | undefined
  #suggestions: readonly Suggestion[] | undefined
  readonly #hit: RuleHit
  readonly rule: AnyRule['id']
  readonly severity: Severity
  readonly subject: string
  readonly waived: boolean

  constructor(rule: AnyRule['id'], severity: Severity, waived: boolean, hit: RuleHit) {
    this.rule = rule
    this.severity = severity
    this.subject = hit.subject
    this.waived = waived
    this.#hit = hit
  }

  get message(): string {
    return (this.#message ??= attempt(this.#hit.message, (reason) => `The rule “${this.rule}” cannot word its finding: ${reason}`))
  }

  get suggestions(): readonly Suggestion[] {
    return (this.#suggestions ??= attempt(this.#hit.suggestions ?? none, none))
  }

  toJSON(): Finding {
    const { rule, severity, subject, message, waived, suggestions } = this
    return { rule, severity, subject, message, waived, suggestions }
  }
}

const ruleError = (rule: string, error: unknown): Finding => ({
  rule: 'rule-error',
  severity: 'error',
  subject: `rule:${rule}`,
  message: `The rule “${rule}” broke off, so its findings are missing: ${reasonOf(error)}`,
  waived: false,
  suggestions: [],
})

type Waived = ReadonlyMap<string, ReadonlySet<string>>

/** Subjects by rule whose waiver holds today. */
const waivedToday = (model: Model, today: string): Waived => {
  const waived = new Map<string, Set<string>>()
  for (const { rule, subject, expires } of model.waivers ?? []) {
    if (expires !== undefined && expires < today) continue
    waived.set(rule, (waived.get(rule) ?? new Set<string>()).add(subject))
  }
  return waived
}

const byCodeUnit = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const isInOrder = (findings: readonly Finding[]): boolean => {
  for (let i = 1; i < findings.length; i++) if ((findings[i - 1] as Finding).subject > (findings[i] as Finding).subject) return false
  return true
}

const findingsOf = (rule: AnyRule, analysis: Analysis, waived: ReadonlySet<string> | undefined): Finding[] => {
  const { model } = analysis.graph
  const stated = statedSeverity(model, rule.id)
  if (stated === 'off') return []
  const check = rule.check as (analysis: Analysis, options: object) => Iterable<RuleHit>
  const findings: Finding[] = []
  for (const hit of check(analysis, optionsOf(model, rule.id)))
    findings.push(new LazyFinding(rule.id, stated ?? hit.severity ?? rule.severity, waived?.has(hit.subject) === true, hit))
  return isInOrder(findings) ? findings : findings.sort((a, b) => byCodeUnit(a.subject, b.subject))
}

/**
 * All findings of a model, by rule, then subject. `today` is a day as YYYY-MM-DD: waivers that expired before it no longer count.
 * A rule that throws becomes one error finding `rule-error`, and the others still run. Linear in the model and the findings.
 */
export const runRules = (
  analysis: Analysis,
  { today, rules = allRules }: { readonly today: string; readonly rules?: readonly AnyRule[] },
): readonly Finding[] => {
  const waived = waivedToday(analysis.graph.model, today)
  const failed: Finding[] = []
  const findings: Finding[][] = []
  for (const rule of rules) {
    try {
      findings.push(findingsOf(rule, analysis, waived.get(rule.id)))
    } catch (error) {
      failed.push(ruleError(rule.id, error))
    }
  }
  const all = findings.flat()
  if (failed.length === 0 && rules === allRules) return all
  return [...all, ...failed].sort((a, b) => byCodeUnit(a.rule, b.rule) || byCodeUnit(a.subject, b.subject))
}
