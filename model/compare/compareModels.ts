import { analyze } from '../analysis/analyze'
import { diffModels, type ModelDiff } from '../graph/diff'
import { runRules } from '../rules/runRules'
import { nameOf, type Model } from '../schema/model'
import { blastRadii } from '../analysis/blastRadii'
import { MEASURES, type Measure, type MeasureGroup, type Subject } from './measures'

export type Judgement = 'better' | 'worse' | 'equal' | 'different'

export type ComparisonRow = {
  readonly id: string
  readonly group: MeasureGroup
  readonly label: string
  readonly meaning: string
  readonly a: number
  readonly b: number
  /** Of b beside a. */
  readonly judgement: Judgement
  readonly sentence: string
}

/** How many others stop or wait when this node is down; null in the variant that does not have it. */
export type BlastRow = {
  readonly node: string
  readonly name: string
  readonly a: number | null
  readonly b: number | null
  readonly judgement: Judgement
}

export type Comparison = {
  /** What differs in the drawing. */
  readonly drawing: ModelDiff
  /** What it means. */
  readonly rows: readonly ComparisonRow[]
  /** Nodes whose blast radius differs, the largest difference first. */
  readonly blast: readonly BlastRow[]
  readonly summary: string
}

const judge = (a: number, b: number, better: Measure['better']): Judgement => {
  if (a === b) return 'equal'
  if (better === 'neither') return 'different'
  return b > a === (better === 'more') ? 'better' : 'worse'
}

const rowOf = ({ id, group, label, meaning, better, of }: Measure, a: Subject, b: Subject): ComparisonRow => {
  const [before, after] = [of(a), of(b)]
  const sentence = before === after ? `${label}: ${before} in both.` : `${label}: ${after} instead of ${before}.`
  return { id, group, label, meaning, a: before, b: after, judgement: judge(before, after, better), sentence }
}

const blastRows = (a: Subject, b: Subject): readonly BlastRow[] => {
  const names = new Map([...a.analysis.graph.nodes, ...b.analysis.graph.nodes].map((node) => [node.id, nameOf(node)]))
  const rows = [...new Set([...a.blast.keys(), ...b.blast.keys()])].map((node): BlastRow => {
    const [before, after] = [a.blast.get(node) ?? null, b.blast.get(node) ?? null]
    const judgement = before === null || after === null ? 'different' : judge(before, after, 'fewer')
    return { node, name: names.get(node) ?? node, a: before, b: after, judgement }
  })
  const change = (row: BlastRow): number => Math.abs((row.b ?? 0) - (row.a ?? 0))
  return rows.filter(({ judgement }) => judgement !== 'equal').sort((x, y) => change(y) - change(x) || (x.node < y.node ? -1 : 1))
}

const phrase = (rows: readonly ComparisonRow[], judgement: Judgement): string => {
  const labels = rows.filter((row) => row.judgement === judgement).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
  const shown = labels.length > 4 ? [...labels.slice(0, 3), `${labels.length - 3} more`] : labels
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}

const summaryOf = (rows: readonly ComparisonRow[]): string => {
  const [better, worse] = [phrase(rows, 'better'), phrase(rows, 'worse')]
  if (better === '' && worse === '') return 'Neither is better or worse than the other by any of these measures.'
  return [better === '' ? '' : `Better: ${better}.`, worse === '' ? '' : `Worse: ${worse}.`].filter((part) => part !== '').join(' ')
}

const subjectOf = (model: Model, today: string): Subject => {
  const analysis = analyze(model)
  return { analysis, findings: runRules(analysis, { today }), blast: blastRadii(analysis) }
}

/** What two variants of a drawing mean, side by side; judged from `a` to `b`. `today` (YYYY-MM-DD) decides which waivers hold. */
export const compareModels = (a: Model, b: Model, { today }: { readonly today: string }): Comparison => {
  const [before, after] = [subjectOf(a, today), subjectOf(b, today)]
  const rows = MEASURES.map((measure) => rowOf(measure, before, after))
  return { drawing: diffModels(a, b), rows, blast: blastRows(before, after), summary: summaryOf(rows) }
}
