import { measured, type Compared } from '../../compare/compared'
import { compareMeasured, type BlastRow, type BoundaryRow, type ComparisonRow, type Judgement } from '../../compare/compareModels'
import type { Model } from '../../schema/model'
import { semanticDiff } from '../diff/meaning'
import { mdTable, mdText } from '../markdown/markdownText'
import { statementLines } from './statementLines'

/** A variant that was drawn beside the one the record speaks of. */
export type DrawnVariant = { readonly name: string; readonly model: Model }

export type Variants = {
  /** What the drawing itself is called among its variants. */
  readonly own: string
  readonly other: DrawnVariant
}

const WORDS: Readonly<Record<Judgement, string>> = { better: '▲ better', worse: '▼ worse', equal: 'same', different: 'differs' }

/** The nodes whose blast radius differs most are named; the rest is in the mean. */
const MOST_NODES = 10
const MOST_BOUNDARIES = 10

const cell = (value: number | null): string => (value === null ? '–' : String(value))

type Row = Pick<ComparisonRow | BlastRow | BoundaryRow, 'a' | 'b' | 'judgement'>

const rowOf =
  (label: string) =>
  ({ a, b, judgement }: Row): readonly string[] => [mdText(label), cell(a), cell(b), WORDS[judgement]]

const table = (before: Compared, after: Compared, { own, other }: Variants): readonly string[] => {
  const { rows, blast, boundaries, summary } = compareMeasured(before, after)
  const lines = [
    ...rows.filter(({ judgement }) => judgement !== 'equal').map((row) => rowOf(row.label)(row)),
    ...boundaries.slice(0, MOST_BOUNDARIES).map((row) => rowOf(`Nodes in the boundary of “${row.name}”`)(row)),
    ...blast.slice(0, MOST_NODES).map((row) => rowOf(`Stop or wait when “${row.name}” is down`)(row)),
  ]
  const same = rows.filter(({ judgement }) => judgement === 'equal').map(({ label }) => label.toLowerCase())
  return [
    mdText(summary),
    ...(lines.length === 0 ? [] : [mdTable(['What it means', mdText(own), mdText(other.name), 'Then'], lines).join('\n')]),
    ...(same.length === 0 ? [] : [`The same in both: ${mdText(same.join(', '))}.`]),
  ]
}

/** In the context: that there are two drawings, and which is which. */
export const variantContext = ({ own, other }: Variants): readonly string[] => [
  `Two variants were drawn: ${mdText(`“${own}”`)}, which is described here, and ${mdText(`“${other.name}”`)}.`,
]

/** Among the options: the other variant, with what it would change. */
export const variantOption = (model: Model, { other }: Variants, today: string): readonly string[] => [
  `### As drawn in the variant ${mdText(`“${other.name}”`)}`,
  statementLines(semanticDiff(model, other.model, { today }).meaning).join('\n'),
]

/** In the consequences: both variants in numbers, judged from the one described to the other. */
export const variantConsequences = (model: Model, variants: Variants, today: string): readonly string[] => [
  `### ${mdText(`“${variants.other.name}” beside “${variants.own}”`)}`,
  ...table(measured(model, today), measured(variants.other.model, today), variants),
]
