import { WORKFLOW_OPTIONS } from '../../model/advice/optionWords'
import type { Analysis } from '../../model/analysis/analyze'
import { subjectName } from '../store/subjects'
import { Reference } from '../ui/Reference'
import './lists.css'
import { usePortions } from './usePortions'

const PORTION = 40

/** Every workflow with its style, beside the drawing. */
export function WorkflowList({ analysis }: { readonly analysis: Analysis }) {
  const { shown, more } = usePortions(analysis.coordination.workflows, PORTION)
  if (shown.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>Workflows</h3>
      <ul className="tally">
        {shown.map(({ id, style }) => (
          <li key={id}>
            <Reference subjects={[`workflow:${id}`]}>{subjectName(`workflow:${id}`, analysis)}</Reference>
            <small>{WORKFLOW_OPTIONS[style]}</small>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
