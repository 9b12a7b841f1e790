import type { Analysis } from '../../model/analysis/analyze'
import { count } from '../../model/schema/count'
import { subjectName } from '../store/subjects'
import { Reference } from '../ui/Reference'
import './lists.css'
import { usePortions } from './usePortions'

const PORTION = 40

/** Every boundary by its owner, beside the drawing. */
export function BoundaryList({ analysis }: { readonly analysis: Analysis }) {
  const { shown, more } = usePortions(analysis.boundaries.list, PORTION)
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
