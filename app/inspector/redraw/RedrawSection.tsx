import { lazy, Suspense, useState } from 'react'
import type { RedrawStyle } from '../../../model/redraw/redrawWorkflow'
import './redraw.css'

const RedrawDialog = lazy(() => import('./RedrawDialog').then(({ RedrawDialog: dialog }) => ({ default: dialog })))

/** The same workflow, conducted or by events: what it would mean, before anything is changed. */
export function RedrawSection({ workflow }: { readonly workflow: string }) {
  const [style, setStyle] = useState<RedrawStyle>()
  return (
    <section className="inspector-section">
      <h3>Redrawn in another style</h3>
      <div className="redraw-buttons">
        <button type="button" className="button" onClick={() => setStyle('orchestration')}>
          Compare with orchestration
        </button>
        <button type="button" className="button" onClick={() => setStyle('choreography')}>
          Compare with choreography
        </button>
      </div>
      {style === undefined ? null : (
        <Suspense fallback={null}>
          <RedrawDialog workflow={workflow} style={style} onClose={() => setStyle(undefined)} />
        </Suspense>
      )}
    </section>
  )
}
