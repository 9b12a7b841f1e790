import type { Analysis } from '../../model/analysis/analyze'
import { idOf, type Subject } from '../store/selection'
import { boundaryAt, edgeAt, nodeAt } from '../store/subjects'
import { BoundaryInspector } from './BoundaryInspector'
import { EdgeInspector } from './EdgeInspector'
import { GroupInspector } from './GroupInspector'
import { NodeInspector } from './NodeInspector'
import { SeveralInspector } from './SeveralInspector'
import { WorkflowInspector } from './WorkflowInspector'

type SelectedProps = { readonly selected: ReadonlySet<Subject>; readonly analysis: Analysis }

/** What is known of what is selected, and what can be changed about it. */
export function SelectedInspector({ selected, analysis }: SelectedProps) {
  const [subject = ''] = selected
  if (selected.size > 1) return <SeveralInspector selected={selected} analysis={analysis} />
  const node = nodeAt(analysis, idOf(subject, 'node') ?? '')
  if (node !== undefined) return <NodeInspector node={node} analysis={analysis} />
  const edge = edgeAt(analysis, idOf(subject, 'edge') ?? '')
  if (edge !== undefined) return <EdgeInspector edge={edge} analysis={analysis} />
  const boundary = boundaryAt(analysis, idOf(subject, 'boundary') ?? '')
  if (boundary !== undefined) return <BoundaryInspector boundary={boundary} analysis={analysis} />
  const group = analysis.graph.groups.get(idOf(subject, 'group') ?? '')
  if (group !== undefined) return <GroupInspector group={group} analysis={analysis} />
  const workflow = analysis.coordination.workflows.find(({ id }) => id === idOf(subject, 'workflow'))
  return workflow === undefined ? null : <WorkflowInspector workflow={workflow} analysis={analysis} />
}
