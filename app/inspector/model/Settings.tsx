import { lazy, Suspense, useState } from 'react'
import { useDocument } from '../../store/document'

const RuleSettingsDialog = lazy(() => import('./RuleSettingsDialog').then(({ RuleSettingsDialog }) => ({ default: RuleSettingsDialog })))
const WaiversDialog = lazy(() => import('./WaiversDialog').then(({ WaiversDialog }) => ({ default: WaiversDialog })))

/** The ways to what the rules make of this drawing. */
export function Settings() {
  const [open, setOpen] = useState<'rules' | 'waivers'>()
  const waivers = useDocument(({ model }) => model.waivers?.length ?? 0)
  const close = (): void => setOpen(undefined)
  return (
    <section className="inspector-section">
      <h3>How it is judged</h3>
      <div className="button-row">
        <button type="button" className="button" onClick={() => setOpen('rules')}>
          Rule settings…
        </button>
        <button type="button" className="button" onClick={() => setOpen('waivers')}>
          Waivers{waivers === 0 ? '' : ` (${waivers})`}…
        </button>
      </div>
      <Suspense fallback={null}>
        {open === 'rules' ? <RuleSettingsDialog onClose={close} /> : null}
        {open === 'waivers' ? <WaiversDialog onClose={close} /> : null}
      </Suspense>
    </section>
  )
}
