import { lazy, Suspense } from 'react'
import { closeDialog, useDialog } from '../../store/dialog'

const RuleSettingsDialog = lazy(() => import('./RuleSettingsDialog').then(({ RuleSettingsDialog }) => ({ default: RuleSettingsDialog })))
const WaiversDialog = lazy(() => import('./WaiversDialog').then(({ WaiversDialog }) => ({ default: WaiversDialog })))
const ContractsDialog = lazy(() => import('../contracts/ContractsDialog').then(({ ContractsDialog }) => ({ default: ContractsDialog })))

/** What the rules make of this drawing, to be changed; opened from the inspector or as a command. */
export function SettingsDialogs() {
  const open = useDialog((dialog) => dialog.open)
  return (
    <Suspense fallback={null}>
      {open === 'rules' ? <RuleSettingsDialog onClose={closeDialog} /> : null}
      {open === 'contracts' ? <ContractsDialog onClose={closeDialog} /> : null}
      {open === 'waivers' ? <WaiversDialog onClose={closeDialog} /> : null}
    </Suspense>
  )
}
