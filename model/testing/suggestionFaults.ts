import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import type { Model } from '../schema/model'
import type { Finding, Suggestion } from '../rules/finding'
import { allRules } from '../rules/index'
import type { Rule } from '../rules/rule'
import { runRules } from '../rules/runRules'
import { optionsOf, statedSeverity } from '../rules/settings'
import { subjectNaming } from '../rules/subject'

export const TODAY = '2026-01-01'

const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subject}`

/** What a command edits: the element itself, and the node that an edited edge leads to, because what reaches it is its trigger. */
const editedBy = (command: Command, { graph }: Analysis): readonly string[] => {
  switch (command.type) {
    case 'setNode':
      return [`node:${command.id}`]
    case 'addNode':
      return [`node:${command.node.id}`]
    case 'setEdge':
      return [`edge:${command.id}`, `to:${graph.edges[graph.edgeAt.get(command.id) ?? -1]?.target ?? ''}`]
    case 'addEdge':
      return [`edge:${command.edge.id}`, `to:${command.edge.target}`]
    case 'remove':
      return []
    default:
      throw new Error(`A suggestion has never used the command "${command.type}" before; say here what it edits.`)
  }
}

/** What a suggestion touches: what its commands edit, what the finding is about where an edited edge leads there, and every queue. */
const isTouched = (subject: string, edited: ReadonlySet<string>): boolean => edited.has(subject) || subject.startsWith('channel:')

/** A circle that falls apart into smaller ones is named anew, but no new circle. */
const isNewCycle = (subject: string, { graph, synchrony }: Analysis): boolean =>
  subject.startsWith('cycle:') && !synchrony.cycles.some((members) => members.some((n) => `cycle:${graph.nodes[n]?.id ?? ''}` === subject))

const faultOf = (
  analysis: Analysis,
  before: readonly Finding[],
  rule: Rule['id'],
  subject: string,
  { title, commands }: Suggestion,
): string | undefined => {
  const what = `${rule} ${subject}: “${title}”`
  const result = applyCommand(analysis.graph.model, { type: 'batch', commands })
  if (!result.ok) return `${what} cannot be applied: ${result.issues[0]?.message ?? ''}`
  const after = runRules(analyze(result.value), { today: TODAY })
  if (after.some((finding) => finding.rule === rule && finding.subject === subject)) return `${what} leaves the finding.`
  const edited = new Set(commands.flatMap((command) => editedBy(command, analysis)))
  if (edited.has(subject.replace(/^node:/, 'to:'))) edited.add(subject)
  const errors = new Set(before.filter(({ severity }) => severity === 'error').map(keyOf))
  const fresh = after.find(
    (finding) =>
      finding.severity === 'error' &&
      !errors.has(keyOf(finding)) &&
      (isTouched(finding.subject, edited) || isNewCycle(finding.subject, analysis)),
  )
  return fresh && `${what} makes a new error: ${keyOf(fresh)} (${fresh.message})`
}

export type Outcome = { readonly tried: number; readonly faults: readonly string[] }

/** Applies every suggestion of every finding of a model. The rules are asked directly, so that one that throws is seen. */
export const applyAllSuggestions = (model: Model, rules: readonly Rule[] = allRules): Outcome => {
  const analysis = analyze(model)
  const before = runRules(analysis, { today: TODAY })
  const faults: string[] = []
  let tried = 0
  for (const rule of rules) {
    if (statedSeverity(model, rule.id) === 'off') continue
    const options = optionsOf(model, rule.id)
    for (const found of rule.find(analysis, options))
      for (const suggestion of rule.suggestions?.(found, analysis, options) ?? []) {
        tried++
        const fault = faultOf(analysis, before, rule.id, subjectNaming(rule.on)(found, analysis), suggestion)
        if (fault !== undefined) faults.push(fault)
      }
  }
  return { tried, faults }
}
