import type { Analysis } from '../../model/analysis/analyze'
import { idOf, type Subject } from '../store/selection'
import { edgeAt, nodeAt } from '../store/subjects'
import { Reference } from '../ui/Reference'
import { EdgeFields } from './edit/EdgeFields'
import { NodeFields } from './edit/NodeFields'
import { GroupFields } from './GroupInspector'
import { InspectorHead } from './InspectorHead'
import './lists.css'
import { NameWorkflow } from './model/NameWorkflow'
import { count } from '../../model/schema/count'

const SHOWN = 60

type SeveralProps = { readonly selected: ReadonlySet<Subject>; readonly analysis: Analysis }

/** Several elements at once: what they share, what differs, and what is to hold for all of them. */
export function SeveralInspector({ selected, analysis }: SeveralProps) {
  const subjects = [...selected]
  const nodes = subjects.flatMap((subject) => nodeAt(analysis, idOf(subject, 'node') ?? '') ?? [])
  const edges = subjects.flatMap((subject) => edgeAt(analysis, idOf(subject, 'edge') ?? '') ?? [])
  const groups = subjects.flatMap((subject) => analysis.graph.groups.get(idOf(subject, 'group') ?? '') ?? [])
  const counts = [
    ...(nodes.length > 0 ? [count(nodes.length, 'node')] : []),
    ...(edges.length > 0 ? [count(edges.length, 'edge')] : []),
    ...(groups.length > 0 ? [count(groups.length, 'group')] : []),
  ]
  const types = [nodes, edges, groups].filter((each) => each.length > 0).length
  return (
    <>
      <InspectorHead title={`${subjects.length} elements`} sub={counts.join(' · ') || 'selected together'} />
      {types > 1 && nodes.length > 0 ? <h2 className="several">{count(nodes.length, 'node')}</h2> : null}
      {nodes.length > 0 ? <NodeFields nodes={nodes} analysis={analysis} /> : null}
      {types > 1 && edges.length > 0 ? <h2 className="several">{count(edges.length, 'edge')}</h2> : null}
      {edges.length > 0 ? <EdgeFields edges={edges} analysis={analysis} /> : null}
      {types > 1 && groups.length > 0 ? <h2 className="several">{count(groups.length, 'group')}</h2> : null}
      {groups.length > 0 ? <GroupFields groups={groups} analysis={analysis} /> : null}
      <NameWorkflow
        edges={edges.map(({ id }) => id)}
        title="Name as a workflow"
        help="A workflow is a set of edges that are judged together."
      />
      <section className="inspector-section">
        <h3>Selected</h3>
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
