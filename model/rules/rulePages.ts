import { posts } from '../catalog/posts'
import type { Severity } from '../schema/model'
import { RULE_OPTIONS } from '../schema/ruleIds'
import { allRules } from './index'
import { escapeHtml, pageFrame } from './pageFrame'
import { PAGE_CSS } from './pageStyle'
import type { Rule } from './rule'
import { RULES_FOLDER, ruleUrl } from './ruleUrl'

/** A file of the site, by its path from the root. */
export type Page = { readonly path: string; readonly text: string }

const GLYPHS: Record<Severity, string> = { error: '●', warning: '▲', info: '◆' }

const severityMark = (severity: Severity): string =>
  `<span class="severity ${severity}"><span aria-hidden="true">${GLYPHS[severity]}</span> ${severity}</span>`

const categoryOf = ({ id }: Rule): string => id.slice(0, id.indexOf('/'))

const defaultsOf = (rule: Rule): readonly (readonly [string, number])[] => Object.entries<number>(RULE_OPTIONS[rule.id])

const optionList = (rule: Rule): string => {
  const items = defaultsOf(rule).map(
    ([name, value]) =>
      `<dt><code>${escapeHtml(name)}</code>, ${value} unless the file says otherwise</dt><dd>${escapeHtml(rule.options[name] ?? '')}</dd>`,
  )
  return items.length === 0 ? '' : `      <h2>Options</h2>\n      <dl>${items.join('')}</dl>\n`
}

/** What a file says to judge the rule in another way, and to accept one finding. */
const fileSnippet = (rule: Rule): string => {
  const severity = rule.severity === 'warning' ? 'error' : 'warning'
  const options = defaultsOf(rule).map(([name, value]) => `"${name}": ${value}`)
  const setting = options.length === 0 ? `"${severity}"` : `["${severity}", { ${options.join(', ')} }]`
  return escapeHtml(`"settings": { "rules": { "${rule.id}": ${setting} } },
"waivers": [
  { "rule": "${rule.id}", "subject": "…", "reason": "…", "expires": "2027-01-31" }
]`)
}

const neighbours = (rule: Rule): string => {
  const at = allRules.indexOf(rule)
  const link = (other: Rule | undefined, words: (id: string) => string): string =>
    other === undefined ? '<span></span>' : `<a href="../../${ruleUrl(other.id)}">${words(escapeHtml(other.id))}</a>`
  return `${link(allRules[at - 1], (id) => `← ${id}`)}${link(allRules[at + 1], (id) => `${id} →`)}`
}

const rulePage = (rule: Rule): string => {
  const { title, url } = posts[rule.source]
  const note = rule.severityNote === undefined ? '' : ` <span class="note">${escapeHtml(rule.severityNote)}</span>`
  return pageFrame({
    title: `${rule.id} · Coordinated Progress`,
    description: rule.summary,
    root: '../../',
    trail: `<a href="../../">Coordinated Progress</a> / <a href="../index.html">Rules</a> / <a href="../index.html#${categoryOf(rule)}">${categoryOf(rule)}</a>`,
    main: `      <h1><code>${escapeHtml(rule.id)}</code></h1>
      <p>${severityMark(rule.severity)}${note}</p>
      <p class="lead">${escapeHtml(rule.summary)}</p>
      <h2>When it fires</h2>
      <p>${escapeHtml(rule.when)}</p>
      <h2>Why it matters</h2>
      <p>${escapeHtml(rule.rationale)}</p>
      <p class="note">From <a href="${escapeHtml(url)}">${escapeHtml(title)}</a>.</p>
      <h2>How to mend it</h2>
      <p>${escapeHtml(rule.mend)}</p>
${optionList(rule)}      <h2>In the file</h2>
      <p>Another severity, or <code>"off"</code>; and one finding accepted, until a day or for good:</p>
      <pre><code>${fileSnippet(rule)}</code></pre>
      <p class="others">${neighbours(rule)}</p>`,
  })
}

const listItem = (rule: Rule): string =>
  `        <li><a href="../${ruleUrl(rule.id)}"><code>${escapeHtml(rule.id)}</code></a> ${severityMark(rule.severity)}<p>${escapeHtml(rule.summary)}</p></li>`

const indexPage = (): string => {
  const categories = [...new Set(allRules.map(categoryOf))]
  const section = (category: string): string =>
    `      <h2 id="${category}">${category}</h2>
      <ul>
${allRules
  .filter((rule) => categoryOf(rule) === category)
  .map(listItem)
  .join('\n')}
      </ul>`
  return pageFrame({
    title: 'Rules · Coordinated Progress',
    description: `The ${allRules.length} rules, and what each of them means.`,
    root: '../',
    trail: '<a href="../">Coordinated Progress</a> / Rules',
    main: `      <h1>Rules</h1>
      <p class="lead">Reliable progress is a reliable trigger plus progressable work. For every piece of a drawing the ${allRules.length} rules ask: who will retry this, and is that safe?</p>
${categories.map(section).join('\n')}`,
  })
}

/** A page for each rule, their list, and the style they share. */
export const rulePages = (): readonly Page[] => [
  { path: `${RULES_FOLDER}index.html`, text: indexPage() },
  { path: `${RULES_FOLDER}page.css`, text: PAGE_CSS },
  ...allRules.map((rule) => ({ path: ruleUrl(rule.id), text: rulePage(rule) })),
]
