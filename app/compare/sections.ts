import { inBoundary, withNode, type Behind } from '../../model/compare/behind'
import type { Compared } from '../../model/compare/compared'
import {
  blastRows,
  boundaryRows,
  type BlastRow,
  type BoundaryRow,
  type Comparison,
  type Judgement,
} from '../../model/compare/compareModels'
import { MEASURES, type MeasureGroup } from '../../model/compare/measures'

/** One number of both drawings, and what of them it counts. */
export type MeaningRow = {
  readonly key: string
  readonly label: string
  readonly meaning: string
  readonly a: number | null
  readonly b: number | null
  readonly judgement: Judgement
  readonly behind: (compared: Compared) => Behind
}

export type MeaningSection = { readonly title: string; readonly rows: readonly MeaningRow[] }

const TITLES: readonly (readonly [MeasureGroup, string])[] = [
  ['reliability', 'Verdicts'],
  ['boundaries', 'Boundaries'],
  ['synchrony', 'Synchrony'],
  ['failure', 'When a node is down'],
  ['coupling', 'Coupling'],
  ['findings', 'Findings'],
]

const measureRows = ({ rows }: Comparison, wanted: MeasureGroup): readonly MeaningRow[] =>
  rows
    .filter(({ group }) => group === wanted)
    .map(({ id, label, meaning, a, b, judgement }) => ({
      key: id,
      label,
      meaning,
      a,
      b,
      judgement,
      behind: MEASURES.find((measure) => measure.id === id)?.behind ?? (() => []),
    }))

const boundaryRow = ({ boundary: id, name, a, b, judgement }: BoundaryRow): MeaningRow => ({
  key: `boundary:${id}`,
  label: `“${name}”`,
  meaning: 'How many nodes this boundary holds.',
  a,
  b,
  judgement,
  behind: ({ analysis }) => {
    const boundary = analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
    return boundary === undefined ? [] : [`boundary:${id}`, ...inBoundary(analysis, boundary)]
  },
})

const blastRow = ({ node, name, a, b, judgement }: BlastRow): MeaningRow => ({
  key: `blast:${node}`,
  label: `“${name}”`,
  meaning: 'How many others stop or wait when it is down.',
  a,
  b,
  judgement,
  behind: ({ analysis }) => withNode(analysis, node),
})

/** What two drawings mean, in groups, each with its numbers; those without any are left out. */
export const meaningSections = (comparison: Comparison, a: Compared, b: Compared): readonly MeaningSection[] =>
  [
    ...TITLES.map(([group, title]): MeaningSection => ({ title, rows: measureRows(comparison, group) })),
    { title: 'Nodes in each boundary', rows: boundaryRows(a, b).map(boundaryRow) },
    { title: 'Others that stop or wait with each node', rows: blastRows(a, b).map(blastRow) },
  ].filter(({ rows }) => rows.length > 0)

export const differs = ({ judgement }: MeaningRow): boolean => judgement !== 'equal'
