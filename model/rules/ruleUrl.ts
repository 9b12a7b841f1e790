import type { RuleId } from '../schema/ruleIds'

export const RULES_FOLDER = 'rules/'

/** Where the page of a rule lies, relative to the root of the site. */
export const ruleUrl = (rule: RuleId): string => `${RULES_FOLDER}${rule}.html`
