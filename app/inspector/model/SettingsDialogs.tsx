import { Suspense } from 'react'
import { closeDialog, useDialog } from '../../store/dialog'
import { lazyPart } from '../../ui/lazyPart'

const RuleSettingsDialog = lazyPart(() =>
  import('./RuleSettingsDialog').then(({ RuleSettingsDialog }) => ({ default: RuleSettingsDialog })),
)
const WaiversDialog = lazyPart(() => import('./WaiversDialog').then(({ WaiversDialog }) => ({ default: WaiversDialog })))
const ContractsDialog = lazyPart(() => import('../contracts/ContractsDialog').then(({ ContractsDialog }) => ({ default: ContractsDialog })))

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
