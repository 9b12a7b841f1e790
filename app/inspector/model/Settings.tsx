import { openDialog } from '../../store/dialog'
import { useDocument } from '../../store/document'

/** The ways to what the rules make of this drawing. */
export function Settings() {
  const waivers = useDocument(({ model }) => model.waivers?.length ?? 0)
  const contracts = useDocument(({ model }) => model.contracts?.length ?? 0)
  return (
    <section className="inspector-section">
      <h3>How it is judged</h3>
      <div className="button-row">
        <button type="button" className="button" onClick={() => openDialog('rules')}>
          Rule settings…
        </button>
        <button type="button" className="button" onClick={() => openDialog('waivers')}>
          Waivers{waivers === 0 ? '' : ` (${waivers})`}…
        </button>
        <button type="button" className="button" onClick={() => openDialog('contracts')}>
          Contracts{contracts === 0 ? '' : ` (${contracts})`}…
        </button>
      </div>
    </section>
  )
}
