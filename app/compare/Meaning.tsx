import { ScrollArea } from '../ui/ScrollArea'
import { DrawingChanges } from './DrawingChanges'
import { MeaningTable } from './MeaningTable'
import type { MeaningRow } from './sections'
import { Statements } from './Statements'
import type { Comparison } from './useComparison'

type MeaningProps = {
  readonly comparison: Comparison
  readonly names: readonly [string, string]
  readonly onlyDifferent: boolean
  readonly onOnlyDifferent: (only: boolean) => void
  readonly lit: string | undefined
  readonly onLight: (key: string, left: readonly string[], right: readonly string[]) => void
  readonly onLightRow: (row: MeaningRow) => void
}

/** What the difference means: numbers, sentences, and the list of what is drawn otherwise. */
export function Meaning({ comparison, names, onlyDifferent, onOnlyDifferent, lit, onLight, onLightRow }: MeaningProps) {
  const { sections, meaning, changes } = comparison
  return (
    <ScrollArea className="compare-meaning" label="What it means">
      <div className="compare-meaning-head">
        <h3>What it means</h3>
        <label className="compare-switch">
          <input type="checkbox" checked={onlyDifferent} onChange={({ target }) => onOnlyDifferent(target.checked)} />
          Only what differs
        </label>
        <span className="quiet">Choose a row to see in both drawings what it speaks of.</span>
      </div>
      <div className="compare-columns">
        {sections.map((section) => (
          <MeaningTable key={section.title} section={section} names={names} onlyDifferent={onlyDifferent} lit={lit} onLight={onLightRow} />
        ))}
        <Statements meaning={meaning} lit={lit} onLight={onLight} />
        <DrawingChanges changes={changes} lit={lit} onLight={onLight} />
      </div>
    </ScrollArea>
  )
}
