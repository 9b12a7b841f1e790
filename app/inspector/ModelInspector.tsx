import { Suspense } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import type { Verdict } from '../../model/analysis/cover'
import { VERDICT_MARKS } from '../../model/picture/verdictMark'
import { closeDialog, openDialog, useDialog } from '../store/dialog'
import { useDocument, useReadOnly } from '../store/document'
import { documentName } from '../store/documentName'
import { usePreferences } from '../store/preferences'
import { nodeSubject } from '../store/selection'
import { IconButton } from '../ui/IconButton'
import { Prose } from '../ui/Prose'
import { Reference } from '../ui/Reference'
import { BoundaryList } from './BoundaryList'
import { Extra } from './Extra'
import { InspectorHead } from './InspectorHead'
import './lists.css'
import { Settings } from './model/Settings'
import { TeamList } from './model/TeamList'
import './modelInspector.css'
import { VerdictBadge } from './VerdictBlock'
import { WorkflowList } from './WorkflowList'
import { lazyPart } from '../ui/lazyPart'
import { count } from '../../model/schema/count'

const ModelFields = lazyPart(() => import('./model/ModelFields').then(({ ModelFields }) => ({ default: ModelFields })))

type ModelProps = { readonly analysis: Analysis }

const VERDICTS = Object.keys(VERDICT_MARKS) as readonly Verdict[]
const SHOWN = 40

/** The whole drawing, while nothing is selected. */
export function ModelInspector({ analysis }: ModelProps) {
  const name = useDocument(documentName)
  const description = useDocument(({ model }) => model.description)
  const extra = useDocument(({ model }) => model.extra)
  const readOnly = useReadOnly()
  const editing = useDialog((dialog) => dialog.open === 'drawing') && !readOnly
  const perspective = usePreferences((preferences) => preferences.perspective)
  const { nodes, edges } = analysis.graph
  // What the perspective asks for comes before what can be long.
  const boundaries = <BoundaryList analysis={analysis} />
  const workflows = <WorkflowList analysis={analysis} />
  return (
    <>
      <div className="model-head">
        <InspectorHead title={name} sub={`${count(nodes.length, 'node')} · ${count(edges.length, 'edge')}`} />
        {readOnly ? null : (
          <IconButton
            icon="edit"
            label="Edit the name and description"
            aria-expanded={editing}
            onClick={() => (editing ? closeDialog() : openDialog('drawing'))}
          />
        )}
      </div>
      {editing ? (
        <Suspense fallback={null}>
          <ModelFields onDone={closeDialog} />
        </Suspense>
      ) : null}
      <Verdicts analysis={analysis} />
      {perspective === 'boundaries' ? boundaries : null}
      {perspective === 'coordination' ? workflows : null}
      {description === undefined || editing ? null : (
        <section className="inspector-section">
          <h3>Description</h3>
          <Prose markdown={description} />
        </section>
      )}
      {perspective === 'boundaries' ? null : boundaries}
      {perspective === 'coordination' ? null : workflows}
      <Teams analysis={analysis} />
      <Extra extra={extra} />
      <Settings />
    </>
  )
}

function Verdicts({ analysis: { verdict, graph } }: ModelProps) {
  const held = VERDICTS.map((each) => ({
    each,
    nodes: verdict.flatMap((of, n) => (of === each ? [nodeSubject(graph.nodes[n]?.id ?? '')] : [])),
  })).filter(({ nodes }) => nodes.length > 0)
  if (held.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>Verdicts</h3>
      <ul className="tally">
        {held.map(({ each, nodes }) => (
          <li key={each} title={VERDICT_MARKS[each].words}>
            <VerdictBadge verdict={each} />
            <Reference subjects={nodes}>{VERDICT_MARKS[each].title}</Reference>
            <b>{nodes.length}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Teams({ analysis }: ModelProps) {
  const { coupling, traits, graph } = analysis
  const teamless =
    traits.nodes.every(({ team }) => team === undefined) && [...graph.groups.values()].every(({ team }) => team === undefined)
  if (teamless) return null
  return (
    <section className="inspector-section">
      <h3>Teams</h3>
      <TeamList analysis={analysis} />
      {coupling.teams.length === 0 ? null : (
        <table className="team-coupling">
          <caption>Between teams, the sums of coupling by design and at run time</caption>
          <thead>
            <tr>
              <th scope="col">From → to</th>
              <th scope="col">Edges</th>
              <th scope="col">Design</th>
              <th scope="col">Run time</th>
            </tr>
          </thead>
          <tbody>
            {coupling.teams.slice(0, SHOWN).map(({ from, to, edges, design, runtime }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  {from} → {to}
                </th>
                <td>{edges}</td>
                <td>{design}</td>
                <td>{runtime}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
