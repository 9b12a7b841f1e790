import { useMemo } from 'react'
import type { Compared } from '../../model/compare/compared'
import { compareMeasured } from '../../model/compare/compareModels'
import { compareSides } from '../../model/formats/diff/compared'
import { drawingChanges, type DrawingChange } from '../../model/formats/diff/drawingChanges'
import { meaningOf } from '../../model/formats/diff/meaning'
import type { Statement } from '../../model/formats/diff/statement'
import type { Difference } from '../ui/drawnSide'
import { meaningSections, type MeaningSection } from './sections'

export type Comparison = {
  readonly summary: string
  readonly sections: readonly MeaningSection[]
  /** In sentences, the worst first. */
  readonly meaning: readonly Statement[]
  readonly changes: readonly DrawingChange[]
  /** Which elements of each drawing differ from the other. */
  readonly left: ReadonlyMap<string, Difference>
  readonly right: ReadonlyMap<string, Difference>
}

const DIFFERENCES: Readonly<Record<DrawingChange['sign'], Difference>> = { '+': 'comes', '-': 'goes', '~': 'changes' }

const differences = (changes: readonly DrawingChange[], side: 'before' | 'after'): ReadonlyMap<string, Difference> =>
  new Map(changes.flatMap((change) => (change[side] === undefined ? [] : [[change[side], DIFFERENCES[change.sign]] as const])))

const compareAll = (a: Compared, b: Compared): Comparison => {
  const numbers = compareMeasured(a, b)
  const words = meaningOf(compareSides(a, b))
  const changes = drawingChanges(words.compared)
  return {
    summary: numbers.summary,
    sections: meaningSections(numbers, a, b),
    meaning: words.meaning,
    changes,
    left: differences(changes, 'before'),
    right: differences(changes, 'after'),
  }
}

/** Everything that is said of two drawings; undefined while one is missing. */
export const useComparison = (a: Compared | undefined, b: Compared | undefined): Comparison | undefined =>
  useMemo(() => (a === undefined || b === undefined ? undefined : compareAll(a, b)), [a, b])
