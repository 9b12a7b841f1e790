import type { Analysis } from '../../model/analysis/analyze'
import { useDocument } from '../store/document'
import { idOf, useSelection, type Subject } from '../store/selection'
import { boundaryAt, edgeAt, nodeAt } from '../store/subjects'
import { Reference } from '../ui/Reference'
import { BoundaryInspector } from './BoundaryInspector'
import { EdgeInspector } from './EdgeInspector'
import { InspectorHead } from './InspectorHead'
import { ModelInspector } from './ModelInspector'
import { NodeInspector } from './NodeInspector'
import { WorkflowInspector } from './WorkflowInspector'
import './inspector.css'

const SHOWN = 60

/** What is known of what is selected; of the whole drawing while nothing is. */
export function Inspector() {
  const analysis = useDocument((document) => document.analysis)
  const selected = useSelection((selection) => selection.selected)
  const [first] = selected
  return (
    <aside className="inspector overflow" aria-label="Inspector" key={first ?? 'all'}>
      {selected.size > 1 ? <Several selected={selected} /> : <One subject={first} analysis={analysis} />}
    </aside>
  )
}

function One({ subject = '', analysis }: { readonly subject: Subject | undefined; readonly analysis: Analysis }) {
  const node = nodeAt(analysis, idOf(subject, 'node') ?? '')
  if (node !== undefined) return <NodeInspector node={node} analysis={analysis} />
  const edge = edgeAt(analysis, idOf(subject, 'edge') ?? '')
  if (edge !== undefined) return <EdgeInspector edge={edge} analysis={analysis} />
  const boundary = boundaryAt(analysis, idOf(subject, 'boundary') ?? '')
  if (boundary !== undefined) return <BoundaryInspector boundary={boundary} analysis={analysis} />
  const workflow = analysis.coordination.workflows.find(({ id }) => id === idOf(subject, 'workflow'))
  return workflow === undefined ? <ModelInspector analysis={analysis} /> : <WorkflowInspector workflow={workflow} analysis={analysis} />
}

function Several({ selected }: { readonly selected: ReadonlySet<Subject> }) {
  const subjects = [...selected]
  return (
    <>
      <InspectorHead title={`${subjects.length} elements`} sub="selected together" />
      <section className="inspector-section">
        <ul className="node-list">
          {subjects.slice(0, SHOWN).map((subject) => (
            <li key={subject}>
              <Reference subjects={[subject]} />
            </li>
          ))}
        </ul>
        {subjects.length > SHOWN ? <p className="quiet">and {subjects.length - SHOWN} more</p> : null}
      </section>
    </>
  )
}
