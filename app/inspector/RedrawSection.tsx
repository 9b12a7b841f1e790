import { seeRedrawn } from '../store/redrawing'

/** The same workflow, conducted or by events: what it would mean, before anything is changed. */
export function RedrawSection({ workflow }: { readonly workflow: string }) {
  return (
    <section className="inspector-section">
      <h3>Redrawn in another style</h3>
      <div className="button-row">
        <button type="button" className="button" onClick={() => seeRedrawn(workflow, 'orchestration')}>
          Compare with orchestration
        </button>
        <button type="button" className="button" onClick={() => seeRedrawn(workflow, 'choreography')}>
          Compare with choreography
        </button>
      </div>
    </section>
  )
}
