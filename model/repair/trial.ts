import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import { allRules } from '../rules/index'
import type { Rule } from '../rules/rule'
import { runRules } from '../rules/runRules'
import { statedSeverity } from '../rules/settings'
import type { Model } from '../schema/model'
import type { RaisedError } from './fix'

/** What really comes of some commands: `undefined` where they cannot be carried out or leave a target unreliable. */
export type Trial = { readonly raises: readonly RaisedError[] }

export type Trials = (commands: readonly Command[]) => Trial | undefined

/** Waivers without an end hold on every day. */
const LAST_DAY = '9999-12-31'

const canBeError = (rule: Rule, model: Model): boolean => (statedSeverity(model, rule.id) ?? rule.severity) === 'error'

type Errors = ReadonlyMap<string, RaisedError>

const errorsOf = (analysis: Analysis, rules: readonly Rule[]): Errors =>
  new Map(
    runRules(analysis, { today: LAST_DAY, rules })
      .filter(({ severity, waived }) => severity === 'error' && !waived)
      .map((finding) => [`${finding.rule} ${finding.subject}`, finding]),
  )

const edited = (commands: readonly Command[]): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } => {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  for (const command of commands) {
    if (command.type === 'setNode') nodes.add(command.id)
    if (command.type === 'addNode') nodes.add(command.node.id)
    if (command.type === 'setEdge') edges.add(command.id)
    if (command.type === 'addEdge') edges.add(command.edge.id)
  }
  return { nodes, edges }
}

/** The subjects that speak of an edited element: itself, its channel, its boundary, a cycle that it closes. */
const subjectsOf = (commands: readonly Command[], { graph, traits, boundaries, synchrony }: Analysis): ReadonlySet<string> => {
  const { nodes, edges } = edited(commands)
  const subjects = new Set([...nodes].map((id) => `node:${id}`))
  for (const id of edges) {
    const edge = traits.edges[graph.edgeAt.get(id) ?? -1]
    if (edge === undefined) continue
    subjects.add(`edge:${id}`)
    if (edge.channel !== undefined) subjects.add(`channel:${edge.kind}:${edge.channel}`)
    const boundary = boundaries.list[boundaries.ownedBy[edge.index] ?? -1]
    if (boundary !== undefined) subjects.add(`boundary:${boundary.id}`)
    const closed = synchrony.cycles.find((cycle) => cycle.includes(edge.source) && cycle.includes(edge.target))
    if (closed !== undefined) subjects.add(`cycle:${graph.nodes[closed[0] as number]?.id ?? ''}`)
  }
  return subjects
}

/** Carries commands out on the model and looks at the result with the real analysis and the rules that can say “error”. */
export const trialsOf = (before: Analysis, targets: readonly string[]): Trials => {
  const { model } = before.graph
  const rules = allRules.filter((rule) => canBeError(rule, model))
  let known: Errors | undefined
  return (commands) => {
    const next = applyCommand(model, { type: 'batch', commands })
    if (!next.ok) return undefined
    const after = analyze(next.value)
    if (targets.some((id) => after.verdict[after.graph.nodeAt.get(id) ?? -1] !== 'reliable')) return undefined
    known ??= errorsOf(before, rules)
    const own = subjectsOf(commands, after)
    const raised = [...errorsOf(after, rules)].filter(([key, { subject }]) => known?.has(key) !== true && own.has(subject))
    return { raises: raised.map(([, { rule, subject, message }]) => ({ rule, subject, message })) }
  }
}
