import type { Analysis } from '../analysis/analyze'
import type { Model, Severity } from '../schema/model'
import type { Finding, Suggestion } from './finding'
import { allRules } from './index'
import type { Rule } from './rule'
import { optionsOf, statedSeverity } from './settings'
import { subjectNaming } from './subject'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Wording comes after the rule has run, so a fault in it must not take down whoever reads the finding. */
const attempt = <T>(word: () => T, otherwise: (reason: string) => T): T => {
  try {
    return word()
  } catch (error) {
    return otherwise(reasonOf(error))
  }
}

/** What all findings of one rule share. */
type Run = {
  readonly rule: Rule
  readonly analysis: Analysis
  readonly options: object
  readonly nameOf: (found: unknown, analysis: Analysis) => string
}

/**
 * Names and words a finding when somebody reads it, because a model of thousands of nodes has as many findings and few are read.
 * Getters are not copied by spreading: `toJSON` gives the plain finding.
 */
class LazyFinding implements Finding {
  // Declared only: fields that the class defines would be written twice for each finding.
  declare readonly rule: Rule['id']
  declare readonly severity: Severity
  declare readonly waived: boolean
  declare private readonly run: Run
  declare private readonly found: unknown
  declare private name: string | undefined
  declare private words: string | undefined
  declare private edits: readonly Suggestion[] | undefined

  constructor(run: Run, found: unknown, severity: Severity, waived: boolean) {
    this.rule = run.rule.id
    this.severity = severity
    this.waived = waived
    this.run = run
    this.found = found
  }

  get subject(): string {
    return (this.name ??= this.run.nameOf(this.found, this.run.analysis))
  }

  get message(): string {
    const { rule, analysis, options } = this.run
    return (this.words ??= attempt(
      () => rule.message(this.found, analysis, options),
      (reason) => `The rule “${rule.id}” cannot word its finding: ${reason}`,
    ))
  }

  get suggestions(): readonly Suggestion[] {
    const { rule, analysis, options } = this.run
    return (this.edits ??= attempt(
      () => rule.suggestions?.(this.found, analysis, options) ?? [],
      () => [],
    ))
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

/** Subjects by rule whose waiver holds today. */
const waivedToday = (model: Model, today: string): ReadonlyMap<string, ReadonlySet<string>> => {
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

const bySubject = (a: Finding, b: Finding): number => byCodeUnit(a.subject, b.subject)

/** The order of the index is that of the subjects, except where a subject has more than one id or a name in it; contracts stand as in the file. */
const NEEDS_SORTING: ReadonlySet<Rule['on']> = new Set(['pair', 'channel', 'contract'])

const append = (findings: Finding[], rule: Rule, analysis: Analysis, waived: ReadonlySet<string> | undefined): void => {
  const { model } = analysis.graph
  const stated = statedSeverity(model, rule.id)
  if (stated === 'off') return
  const run: Run = { rule, analysis, options: optionsOf(model, rule.id), nameOf: subjectNaming(rule.on) }
  const start = findings.length
  for (const found of rule.find(analysis, run.options)) {
    const severity = stated ?? rule.severityOf?.(found, analysis) ?? rule.severity
    findings.push(new LazyFinding(run, found, severity, waived?.has(run.nameOf(found, analysis)) === true))
  }
  if (NEEDS_SORTING.has(rule.on)) findings.push(...findings.splice(start).sort(bySubject))
}

/**
 * All findings of a model, by rule, then subject. `today` is a day as YYYY-MM-DD: waivers that expired before it no longer count.
 * A rule that throws becomes one error finding `rule-error`, and the others still run. Linear in the model and the findings.
 */
export const runRules = (
  analysis: Analysis,
  { today, rules = allRules }: { readonly today: string; readonly rules?: readonly Rule[] },
): readonly Finding[] => {
  const waived = waivedToday(analysis.graph.model, today)
  const findings: Finding[] = []
  const failed: Finding[] = []
  for (const rule of rules) {
    const before = findings.length
    try {
      append(findings, rule, analysis, waived.get(rule.id))
    } catch (error) {
      findings.length = before
      failed.push(ruleError(rule.id, error))
    }
  }
  if (failed.length === 0 && rules === allRules) return findings
  return [...findings, ...failed].sort((a, b) => byCodeUnit(a.rule, b.rule) || bySubject(a, b))
}
