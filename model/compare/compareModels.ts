import type { Boundary } from '../analysis/boundaries'
import { ownerLabel } from '../analysis/ownerLabel'
import { diffModels, type ModelDiff } from '../graph/diff'
import { nameOf, type Model } from '../schema/model'
import { measured, type Compared } from './compared'
import { MEASURES, type Measure, type MeasureGroup } from './measures'

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

/** A number of one thing, that only one variant may have: null in the other. */
type Pair = { readonly a: number | null; readonly b: number | null; readonly judgement: Judgement }

/** How many others stop or wait when this node is down. */
export type BlastRow = Pair & { readonly node: string; readonly name: string }

/** How many nodes lie in this boundary. */
export type BoundaryRow = Pair & {
  readonly boundary: string
  /** Who answers for it. */
  readonly name: string
}

export type Comparison = {
  /** What differs in the drawing. */
  readonly drawing: ModelDiff
  /** What it means. */
  readonly rows: readonly ComparisonRow[]
  /** Nodes whose blast radius differs, the largest difference first. */
  readonly blast: readonly BlastRow[]
  /** Boundaries whose size differs, those that only one has included; the largest first. */
  readonly boundaries: readonly BoundaryRow[]
  readonly summary: string
}

const judge = (a: number, b: number, better: Measure['better']): Judgement => {
  if (a === b) return 'equal'
  if (better === 'neither') return 'different'
  return b > a === (better === 'more') ? 'better' : 'worse'
}

const rowOf = ({ id, group, label, meaning, better, of }: Measure, a: Compared, b: Compared): ComparisonRow => {
  const [before, after] = [of(a), of(b)]
  const sentence = before === after ? `${label}: ${before} in both.` : `${label}: ${after} instead of ${before}.`
  return { id, group, label, meaning, a: before, b: after, judgement: judge(before, after, better), sentence }
}

const pairOf = (a: number | undefined, b: number | undefined): Pair => ({
  a: a ?? null,
  b: b ?? null,
  judgement: a === undefined || b === undefined ? 'different' : judge(a, b, 'fewer'),
})

const isDifferent = ({ judgement }: Pair): boolean => judgement !== 'equal'

/** Of every node that can fail, those whose blast radius changes most first. */
export const blastRows = (a: Compared, b: Compared): readonly BlastRow[] => {
  const names = new Map([...a.analysis.graph.nodes, ...b.analysis.graph.nodes].map((node) => [node.id, nameOf(node)]))
  const rows = [...new Set([...a.blast.keys(), ...b.blast.keys()])].map((node): BlastRow => ({
    node,
    name: names.get(node) ?? node,
    ...pairOf(a.blast.get(node), b.blast.get(node)),
  }))
  const change = (row: BlastRow): number => Math.abs((row.b ?? 0) - (row.a ?? 0))
  return rows.sort((x, y) => change(y) - change(x) || (x.node < y.node ? -1 : 1))
}

/** Of every boundary, the largest first. */
export const boundaryRows = (a: Compared, b: Compared): readonly BoundaryRow[] => {
  const at = ({ analysis }: Compared, id: string): Boundary | undefined => analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
  const ids = new Set([a, b].flatMap(({ analysis }) => analysis.boundaries.list.map(({ id }) => id)))
  const rows = Array.from(ids, (id): BoundaryRow => {
    const [before, after] = [at(a, id), at(b, id)]
    const name = after === undefined ? before && ownerLabel(a.analysis, before) : ownerLabel(b.analysis, after)
    return { boundary: id, name: name ?? id, ...pairOf(before?.scope.length, after?.scope.length) }
  })
  const size = (row: BoundaryRow): number => Math.max(row.a ?? 0, row.b ?? 0)
  return rows.sort((x, y) => size(y) - size(x) || (x.boundary < y.boundary ? -1 : 1))
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

/** What two variants that are measured mean, side by side; judged from `a` to `b`. */
export const compareMeasured = (a: Compared, b: Compared): Comparison => {
  const rows = MEASURES.map((measure) => rowOf(measure, a, b))
  return {
    drawing: diffModels(a.analysis.graph.model, b.analysis.graph.model),
    rows,
    blast: blastRows(a, b).filter(isDifferent),
    boundaries: boundaryRows(a, b).filter(isDifferent),
    summary: summaryOf(rows),
  }
}

/** What two variants of a drawing mean, side by side; judged from `a` to `b`. `today` (YYYY-MM-DD) decides which waivers hold. */
export const compareModels = (a: Model, b: Model, { today }: { readonly today: string }): Comparison =>
  compareMeasured(measured(a, today), measured(b, today))
