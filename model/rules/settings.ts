import type { Model, SeveritySetting } from '../schema/model'
import { RULE_OPTIONS, type RuleId } from '../schema/ruleIds'
import type { OptionsOf } from './rule'

/** The severity that the file states for a rule; undefined where it leaves the rule's own. */
export const statedSeverity = (model: Model, rule: RuleId): SeveritySetting | undefined => {
  const setting = model.settings?.rules?.[rule]
  return typeof setting === 'string' ? setting : setting?.[0]
}

/** The options of a rule, with those that the file states in place of the defaults. */
export const optionsOf = <Id extends RuleId>(model: Model, rule: Id): OptionsOf<Id> => {
  const setting = model.settings?.rules?.[rule]
  const stated = typeof setting === 'string' ? undefined : setting?.[1]
  return { ...RULE_OPTIONS[rule], ...stated }
}
