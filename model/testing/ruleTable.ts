import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Model, Severity } from '../schema/model'
import type { Finding } from '../rules/finding'
import type { Rule } from '../rules/rule'
import { runRules } from '../rules/runRules'
import { applyAllSuggestions, TODAY } from './suggestionFaults'

/** A drawing on which the rule says nothing, and why. */
type Valid = readonly [name: string, model: Model]

/** A drawing on which it does: the severity by subject, and what the first finding says and offers. */
type Invalid = readonly [
  name: string,
  model: Model,
  found: Readonly<Record<string, Severity>>,
  says?: { readonly message?: string; readonly suggestions?: readonly string[] },
]

const findingsOf = (rule: Rule, model: Model): readonly Finding[] => runRules(analyze(model), { today: TODAY, rules: [rule] })

const found = (findings: readonly Finding[]): Record<string, Severity> =>
  Object.fromEntries(findings.map(({ subject, severity }) => [subject, severity]))

/** The table of a rule: where it fires and where it does not, its words, and that each of its suggestions keeps its promise. */
export const ruleTable = (
  rule: Rule,
  { valid, invalid }: { readonly valid: readonly Valid[]; readonly invalid: readonly Invalid[] },
): void => {
  describe(`the rule ${rule.id}`, () => {
    for (const [name, model] of valid)
      test(`says nothing: ${name}`, () => {
        expect(found(findingsOf(rule, model))).toEqual({})
      })

    for (const [name, model, expected, says] of invalid)
      test(`fires: ${name}`, () => {
        const findings = findingsOf(rule, model)
        expect(found(findings)).toEqual(expected)
        expect(findings.map(({ subject }) => subject)).toEqual(Object.keys(expected))
        for (const { message } of findings) expect(message).toMatch(/^[A-Z“].*\.$/s)
        if (says?.message !== undefined) expect(findings[0]?.message).toBe(says.message)
        if (says?.suggestions !== undefined) expect(findings[0]?.suggestions.map(({ title }) => title)).toEqual(says.suggestions)
        expect(applyAllSuggestions(model, [rule]).faults).toEqual([])
      })
  })
}
