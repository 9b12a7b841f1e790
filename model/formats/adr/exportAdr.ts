import type { Analysis } from '../../analysis/analyze'
import { explain, type Fact } from '../../analysis/explain/explain'
import { named, nodeOf, sentenceCase } from '../../analysis/explain/premise'
import type { Finding } from '../../rules/finding'
import type { Result } from '../../schema/model'
import { decisionOn, type Decision, type Option } from '../decisions'
import { semanticDiff } from '../diff/meaning'
import { elementName } from '../elementNames'
import { mdCode, mdText } from '../markdown/markdownText'
import { statementLines } from './statementLines'
import { variantConsequences, variantContext, variantOption, type Variants } from './variantBlocks'

export type AdrOptions = {
  /** The day of the record, YYYY-MM-DD; also the one by which waivers expire. */
  readonly today: string
  /** “proposed” by default. */
  readonly status?: string
  /** Another variant to compare with: an option that is drawn out, and the consequences in numbers. */
  readonly variants?: Variants
}

type Adr = { readonly decision: Decision; readonly analysis: Analysis; readonly findings: readonly Finding[]; readonly options: AdrOptions }

const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  edge: ['reliable', 'propagates', 'style', 'design', 'runtime'],
  node: ['verdict', 'cover', 'progressable', 'orchestrator'],
  workflow: ['workflow'],
}

/** What is true of the element today, in the words of its proofs. */
const factsOf = (subject: string, analysis: Analysis): readonly string[] =>
  (FACTS[subject.slice(0, subject.indexOf(':'))] ?? []).flatMap((fact) => {
    const premise = explain(analysis, subject, fact)
    return premise === undefined ? [] : [`- ${mdText(premise.sentence)}`]
  })

const context = ({ decision, analysis, findings, options }: Adr): readonly string[] => {
  const { subject, drawn } = decision
  const { model } = analysis.graph
  const where = model.name === undefined || model.name.trim() === '' ? '' : ` in ${mdText(`“${model.name}”`)}`
  const own = findings.filter((finding) => finding.subject === subject)
  return [
    '## Context',
    `${mdText(sentenceCase(elementName(subject, analysis)))}${where} is drawn as ${drawn}. In this drawing:`,
    factsOf(subject, analysis).join('\n'),
    ...(own.length === 0
      ? []
      : [`Findings about it:`, own.map(({ message, rule }) => `- ${mdText(message)} (${mdCode(rule)})`).join('\n')]),
    ...(options.variants === undefined ? [] : variantContext(options.variants)),
  ]
}

/** What would change in this very drawing. */
const consequences = (option: Option, { analysis, options }: Adr): readonly string[] => {
  if (option.isDrawn) return ['- It is drawn so: what holds today, holds.']
  const model = option.draw()
  if (typeof model === 'string') return [`- It cannot be drawn here without more: ${mdText(model)}`]
  return statementLines(semanticDiff(analysis.graph.model, model, options).meaning)
}

const optionTitle = ({ words, isDrawn, isRecommended }: Option): string => {
  const marks = [...(isDrawn ? ['as drawn'] : []), ...(isRecommended ? ['recommended'] : [])]
  return `### ${sentenceCase(words)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
}

const optionBlocks = (adr: Adr): readonly string[] => [
  '## Options',
  ...adr.decision.options.flatMap((option) => [
    optionTitle(option),
    ...(option.gains === undefined ? [] : [`Gains: ${mdText(option.gains)}`]),
    ...(option.loses === undefined ? [] : [`Costs: ${mdText(option.loses)}`]),
    consequences(option, adr).join('\n'),
  ]),
  ...(adr.options.variants === undefined ? [] : variantOption(adr.analysis.graph.model, adr.options.variants, adr.options.today)),
]

/** “How “Orders” reaches “Stock””. */
const titleOf = (subject: string, analysis: Analysis): string => {
  const id = subject.slice(subject.indexOf(':') + 1)
  const edge = analysis.traits.edges[subject.startsWith('edge:') ? (analysis.graph.edgeAt.get(id) ?? -1) : -1]
  if (edge !== undefined) return `How ${named(nodeOf(analysis, edge.source))} reaches ${named(nodeOf(analysis, edge.target))}`
  if (subject.startsWith('node:')) return `How ${named(nodeOf(analysis, analysis.graph.nodeAt.get(id) ?? 0))} does its work`
  const name = analysis.coordination.workflows.find((workflow) => workflow.id === id)?.name
  return `How ${name === undefined ? 'the workflow' : `“${name}”`} is coordinated`
}

const outcome = (adr: Adr): readonly string[] => {
  const { recommended, agrees, reasons, options } = adr.decision
  const pick = options.find(({ isRecommended }) => isRecommended)
  return [
    '## Decision',
    `${agrees ? 'Keep' : 'Choose'} **${recommended}**. ${reasons.map(mdText).join(' ')}`,
    '## Consequences',
    (pick === undefined ? ['- Nothing changes.'] : consequences(pick, adr)).join('\n'),
    ...(agrees || pick?.loses === undefined ? [] : [`The price: ${mdText(pick.loses)}`]),
    ...(adr.options.variants === undefined ? [] : variantConsequences(adr.analysis.graph.model, adr.options.variants, adr.options.today)),
  ]
}

/**
 * An architecture decision record for one edge, node or workflow (`edge:<id>`, `node:<id>`, `workflow:<id>`): what is drawn and true
 * today, each option with what it would change in this very drawing, and the one that the framework would pick.
 */
export const exportAdr = (analysis: Analysis, findings: readonly Finding[], subject: string, options: AdrOptions): Result<string> => {
  const decision = decisionOn(subject, analysis)
  if (decision === undefined) {
    const gone = elementName(subject, analysis) === subject
    const refusal = gone ? `There is no “${subject}” in this drawing` : `The decision framework has nothing to say of “${subject}”`
    const message = `${refusal}. A record is about a workflow, a node that does work (not a third party), or a call, queue or topic between two; name it as edge:<id>, node:<id> or workflow:<id>.`
    return { ok: false, issues: [{ pointer: '', message }] }
  }
  const adr: Adr = { decision, analysis, findings, options }
  const blocks = [
    `# ${mdText(titleOf(subject, analysis))}`,
    `- Status: ${mdText(options.status ?? 'proposed')}\n- Date: ${options.today}`,
    ...context(adr),
    ...optionBlocks(adr),
    ...outcome(adr),
  ]
  return { ok: true, value: `${blocks.join('\n\n')}\n` }
}
