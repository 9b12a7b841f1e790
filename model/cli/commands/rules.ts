import { posts } from '../../catalog/posts'
import { allRules, ruleById } from '../../rules/index'
import type { Rule } from '../../rules/rule'
import { ruleUrl } from '../../rules/ruleUrl'
import { didYouMean } from '../../schema/didYouMean'
import { isRuleId, RULE_OPTIONS } from '../../schema/ruleIds'
import { UsageError } from '../args'
import type { Run } from '../command'
import { paintIn, type Paint } from '../paint'
import { print, wantsColour } from '../terminal'

const optionsOf = (rule: Rule): readonly { readonly name: string; readonly default: number; readonly sets: string }[] =>
  Object.entries<number>(RULE_OPTIONS[rule.id]).map(([name, value]) => ({
    name,
    default: value,
    sets: rule.options[name] ?? '',
  }))

const ruleDocument = (rule: Rule): object => {
  const { id, severity, severityNote, summary, when, rationale, mend, source } = rule
  return {
    id,
    severity,
    severityNote: severityNote ?? null,
    summary,
    when,
    rationale,
    mend,
    options: optionsOf(rule),
    source: posts[source],
    page: ruleUrl(id),
  }
}

const paintSeverity = ({ severity }: Rule, paint: Paint): ((text: string) => string) =>
  ({ error: paint.red, warning: paint.yellow, info: paint.blue })[severity]

const listText = (paint: Paint): string => {
  const width = Math.max(...allRules.map(({ id }) => id.length))
  return allRules
    .map((rule) => `${rule.id.padEnd(width)}  ${paintSeverity(rule, paint)(rule.severity.padEnd(7))}  ${rule.summary}\n`)
    .join('')
}

const optionLines = (rule: Rule): readonly string[] =>
  optionsOf(rule).map(({ name, default: value, sets }) => `Option "${name}" (default ${value}): ${sets}`)

const ruleText = (rule: Rule, paint: Paint): string => {
  const { id, severity, severityNote, summary, when, rationale, mend, source } = rule
  const { title, url } = posts[source]
  const note = severityNote === undefined ? '' : ` (${severityNote})`
  return [
    `${paint.bold(id)}  ${paintSeverity(rule, paint)(severity)}${note}`,
    summary,
    `${paint.bold('When it fires.')} ${when}`,
    `${paint.bold('Why it matters.')} ${rationale}`,
    `${paint.bold('How to mend it.')} ${mend}`,
    ...(optionLines(rule).length === 0 ? [] : [optionLines(rule).join('\n')]),
    `${paint.bold('From.')} ${title}\n${url}`,
    `${paint.bold('In the app.')} ${ruleUrl(id)}`,
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n')
}

const findRule = (id: string): Rule => {
  if (isRuleId(id)) return ruleById(id)
  const ids = allRules.map((known) => known.id)
  // Often only the second half is remembered.
  const meant = ids.find((known) => known.split('/')[1] === id) ?? didYouMean(id, ids)
  throw new UsageError(`There is no rule “${id}”. ${meant === undefined ? '“rules” alone lists them.' : `Did you mean ${meant}?`}`)
}

export const run: Run = async ({ flags, operands }, terminal) => {
  const [id, ...more] = operands
  if (more.length > 0) throw new UsageError(`rules explains one rule at a time; “${more.join(' ')}” is too much.`)
  const paint = paintIn(wantsColour(terminal))
  const rule = id === undefined ? undefined : findRule(id)
  if (flags.has('json'))
    await print(terminal, [`${JSON.stringify(rule === undefined ? allRules.map(ruleDocument) : ruleDocument(rule), null, 2)}\n`])
  else await print(terminal, [rule === undefined ? listText(paint) : ruleText(rule, paint)])
  return 0
}
