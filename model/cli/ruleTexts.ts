import { allRules } from '../rules/index'
import type { RuleTexts } from './report/sarif'
import { ruleLink } from './ruleLink'

/** Stands in for the findings of a rule that broke off. */
const ruleError: RuleTexts = {
  id: 'rule-error',
  severity: 'error',
  summary: 'A rule broke off, so its findings are missing.',
  rationale: 'A rule that fails has said nothing about the model, and silence would look like a clean result. The other rules have run.',
  mend: 'This is a fault of the program: report it with the model that shows it.',
  url: ruleLink('rule-error'),
}

/** What a machine report says of every rule there is. */
export const ruleTexts = (): readonly RuleTexts[] => [
  ...allRules.map(({ id, severity, summary, rationale, mend }) => ({ id, severity, summary, rationale, mend, url: ruleLink(id) })),
  ruleError,
]
