import { Suspense } from 'react'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'
import { useRun } from '../store/run'
import { lazyPart } from '../ui/lazyPart'

const CouplingPanel = lazyPart(() => import('./CouplingPanel').then(({ CouplingPanel: panel }) => ({ default: panel })))
const FailurePanel = lazyPart(() => import('./FailurePanel').then(({ FailurePanel: panel }) => ({ default: panel })))

const PANELS = { coupling: CouplingPanel, failure: FailurePanel } as const

/** What a perspective has to say and to ask besides its marks, in a corner of the canvas. */
export function PerspectivePanel() {
  const perspective = usePreferences((preferences) => preferences.perspective)
  const empty = useDocument(({ model }) => model.nodes.length === 0)
  const playing = useRun(({ run, asked }) => run !== null || asked !== null)
  if (empty || playing || (perspective !== 'coupling' && perspective !== 'failure')) return null
  const Panel = PANELS[perspective]
  return (
    <Suspense fallback={null}>
      <Panel />
    </Suspense>
  )
}
