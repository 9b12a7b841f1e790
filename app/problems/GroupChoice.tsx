import type { Grouping } from '../store/preferences'

const TITLES: Readonly<Record<Grouping, string>> = { severity: 'By severity', element: 'By element', rule: 'By rule' }

type GroupChoiceProps = { readonly value: Grouping; readonly onChange: (grouping: Grouping) => void }

/** What stands together in the list. */
export function GroupChoice({ value, onChange }: GroupChoiceProps) {
  return (
    <select
      className="choice findings-grouping"
      aria-label="Group the findings"
      value={value}
      onChange={(event) => onChange(event.target.value as Grouping)}
    >
      {(Object.keys(TITLES) as readonly Grouping[]).map((grouping) => (
        <option key={grouping} value={grouping}>
          {TITLES[grouping]}
        </option>
      ))}
    </select>
  )
}
