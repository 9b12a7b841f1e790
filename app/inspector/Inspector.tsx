import { Suspense, type ReactNode } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { useReadOnly } from '../store/document'
import { idOf, useSelection, type Subject } from '../store/selection'
import { boundaryAt, edgeAt, nodeAt } from '../store/subjects'
import { BackLink } from './BackLink'
import { ModelInspector } from './ModelInspector'
import './inspector.css'
import { useCalmAnalysis } from './useCalmAnalysis'
import { lazyPart } from '../ui/lazyPart'

const loadSelected = () => import('./SelectedInspector').then(({ SelectedInspector }) => ({ default: SelectedInspector }))
const SelectedInspector = lazyPart(loadSelected)
// Fetched as soon as a person moves towards something that can be selected.
for (const event of ['pointerover', 'keydown'] as const)
  addEventListener(event, () => void loadSelected().catch(() => undefined), { once: true })

/** Is it still part of the drawing? */
const isThere = (subject: Subject, analysis: Analysis): boolean =>
  nodeAt(analysis, idOf(subject, 'node') ?? '') !== undefined ||
  edgeAt(analysis, idOf(subject, 'edge') ?? '') !== undefined ||
  boundaryAt(analysis, idOf(subject, 'boundary') ?? '') !== undefined ||
  analysis.graph.groups.has(idOf(subject, 'group') ?? '') ||
  analysis.coordination.workflows.some(({ id }) => id === idOf(subject, 'workflow'))

type InspectorProps = {
  /** A way to a copy that can be changed, for a document that cannot. */
  readonly editCopy: ReactNode
}

/** What is known of what is selected; of the whole drawing while nothing is. */
export function Inspector({ editCopy }: InspectorProps) {
  const analysis = useCalmAnalysis(isThere)
  const selected = useSelection((selection) => selection.selected)
  const readOnly = useReadOnly()
  const all = [...selected]
  return (
    <aside className="inspector overflow" aria-label="Inspector" tabIndex={-1} key={all.join(' ') || 'all'}>
      {readOnly ? (
        <p className="inspector-view-only" role="note">
          View only: nothing can be changed here.
          {editCopy}
        </p>
      ) : null}
      <BackLink />
      {all.some((subject) => isThere(subject, analysis)) ? (
        <Suspense fallback={null}>
          <SelectedInspector selected={selected} analysis={analysis} />
        </Suspense>
      ) : (
        <ModelInspector analysis={analysis} />
      )}
    </aside>
  )
}
