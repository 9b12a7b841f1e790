import { useMemo } from 'react'
import { useDocument } from '../store/document'
import { useSelection, type Subject } from '../store/selection'
import { subjectName } from '../store/subjects'
import type { Choices } from './choices'
import { decidable, decisionFrom } from './decidable'

type DecisionFieldsProps = { readonly choices: Choices; readonly onChange: (change: Partial<Choices>) => void }

/** What a decision record is about, and which variant it compares with. */
export function DecisionFields({ choices, onChange }: DecisionFieldsProps) {
  const analysis = useDocument((document) => document.analysis)
  const variants = useDocument((document) => document.variants)
  const shown = useDocument((document) => document.variant)
  const selected = useSelection((selection) => selection.selected)
  const subjects = useMemo(() => decidable(analysis), [analysis])
  const group = (label: string, list: readonly Subject[]) =>
    list.length === 0 ? null : (
      <optgroup label={label}>
        {list.map((subject) => (
          <option key={subject} value={subject}>
            {subjectName(subject, analysis)}
          </option>
        ))}
      </optgroup>
    )
  return (
    <>
      <label className="export-field">
        The decision on
        <select
          className="choice"
          value={decisionFrom(subjects, choices.decision, selected) ?? ''}
          onChange={({ target }) => onChange({ decision: target.value })}
        >
          {group('Workflows', subjects.workflows)}
          {group('Nodes', subjects.nodes)}
          {group('Edges', subjects.edges)}
        </select>
      </label>
      {variants.length < 2 ? null : (
        <label className="export-field">
          Compared with
          <select
            className="choice"
            value={choices.variant ?? ''}
            onChange={({ target }) => onChange({ variant: target.value === '' ? undefined : target.value })}
          >
            <option value="">No other variant</option>
            {variants.map(({ id, name }) =>
              id === shown ? null : (
                <option key={id} value={id}>
                  {name}
                </option>
              ),
            )}
          </select>
        </label>
      )}
    </>
  )
}
