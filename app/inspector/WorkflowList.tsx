import { WORKFLOW_OPTIONS } from '../../model/advice/optionWords'
import { workflowLetter } from '../../model/picture/perspectives/coordination'
import type { Analysis } from '../../model/analysis/analyze'
import { subjectName } from '../store/subjects'
import { Reference } from '../ui/Reference'
import './lists.css'
import { usePortions } from './usePortions'

const PORTION = 40

/** Every workflow with its style, beside the drawing. */
export function WorkflowList({ analysis }: { readonly analysis: Analysis }) {
  const all = analysis.coordination.workflows
  const { shown, more } = usePortions(all, PORTION)
  if (shown.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>Workflows</h3>
      <ul className="tally">
        {shown.map(({ id, style }, at) => (
          <li key={id}>
            {all.length > 1 ? <span className="workflow-letter">{workflowLetter(at)}</span> : null}
            <Reference subjects={[`workflow:${id}`]}>{subjectName(`workflow:${id}`, analysis)}</Reference>
            <small>{WORKFLOW_OPTIONS[style]}</small>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
