import { useMemo } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { byName } from '../../model/schema/byName'
import { count } from '../../model/schema/count'
import { subjectName } from '../store/subjects'
import { Reference } from '../ui/Reference'
import './lists.css'
import { usePortions } from './usePortions'

const PORTION = 40
/** Among more nobody looks for a name, and each edit would have to put them in order. */
const MANY = 500

/** Every boundary by its owner, beside the drawing. */
export function BoundaryList({ analysis }: { readonly analysis: Analysis }) {
  const named = useMemo(() => {
    const all = analysis.boundaries.list
    if (all.length > MANY) return all
    const names = new Map(all.map((boundary) => [boundary, subjectName(`boundary:${boundary.id}`, analysis)]))
    return all.toSorted((a, b) => byName(names.get(a) ?? '', names.get(b) ?? ''))
  }, [analysis])
  const { shown, more } = usePortions(named, PORTION)
  if (shown.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>Who starts work again</h3>
      <ul className="tally">
        {shown.map(({ id, scope, strength }) => (
          <li key={id}>
            <Reference subjects={[`boundary:${id}`]}>{subjectName(`boundary:${id}`, analysis)}</Reference>
            <small>
              {strength === 'human' ? 'a person, ' : ''}
              {count(scope.length, 'node')}
            </small>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
