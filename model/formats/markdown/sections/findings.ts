import { posts } from '../../../catalog/posts'
import type { Finding } from '../../../rules/finding'
import { ruleById } from '../../../rules/index'
import type { Severity } from '../../../schema/model'
import type { Section } from '../report'
import { mdCode, mdLink, mdText } from '../markdownText'

const TITLES: readonly (readonly [Severity, string])[] = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['info', 'Notes'],
]

const byRule = (findings: readonly Finding[]): ReadonlyMap<Finding['rule'], readonly Finding[]> => {
  const groups = new Map<Finding['rule'], Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.rule)
    if (group === undefined) groups.set(finding.rule, [finding])
    else group.push(finding)
  }
  return groups
}

/** What the rule says, why it matters and where that comes from, then each place. */
const ruleBlock = (rule: Finding['rule'], findings: readonly Finding[]): string => {
  const places = findings.map(({ message }) => `  - ${mdText(message)}`)
  if (rule === 'rule-error') return ['- **A rule broke off.**', ...places].join('\n')
  const { summary, rationale, mend, source } = ruleById(rule)
  const { title, url } = posts[source]
  return [`- **${mdText(summary)}** ${mdText(rationale)} ${mdText(mend)} (${mdCode(rule)}; ${mdLink(title, url)})`, ...places].join('\n')
}

/** What was found and not accepted, heaviest first, with its reasons. */
export const findingsSection: Section = ({ findings, heading }) => {
  const open = findings.filter(({ waived }) => !waived)
  const sections = TITLES.flatMap(([severity, title]) => {
    const groups = byRule(open.filter((finding) => finding.severity === severity))
    return groups.size === 0 ? [] : [heading(2, title), [...groups].map(([rule, group]) => ruleBlock(rule, group)).join('\n')]
  })
  return [heading(1, 'Findings'), ...(sections.length === 0 ? ['Nothing was found.'] : sections)]
}
