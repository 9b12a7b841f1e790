import { SEVERITIES, type Severity } from '../../model/schema/model'
import { Icon } from '../ui/Icon'
import { SEVERITY_WORDS } from '../ui/SeverityMark'
import type { Counts } from './findingRows'

type FindingFiltersProps = {
  readonly counts: Counts
  readonly hidden: ReadonlySet<Severity>
  readonly onHide: (hidden: ReadonlySet<Severity>) => void
}

const toggled = (hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> => {
  const next = new Set(hidden)
  if (!next.delete(severity)) next.add(severity)
  return next
}

/** A toggle per severity with its count; pressed means shown. */
export function FindingFilters({ counts, hidden, onHide }: FindingFiltersProps) {
  return (
    <div className="findings-filters" role="group" aria-label="Severities shown">
      {SEVERITIES.map((severity) => {
        const words = SEVERITY_WORDS[severity]
        const count = counts[severity]
        return (
          <button
            key={severity}
            type="button"
            className={`findings-count ${severity}`}
            data-none={count === 0}
            aria-pressed={!hidden.has(severity)}
            aria-label={`${count} ${(count === 1 ? words.one : words.many).toLowerCase()}`}
            title={hidden.has(severity) ? `Show the ${words.many.toLowerCase()}` : `Hide the ${words.many.toLowerCase()}`}
            onClick={() => onHide(toggled(hidden, severity))}
          >
            <Icon glyph={severity} small />
            {count}
          </button>
        )
      })}
    </div>
  )
}
