import type { ComponentProps } from 'react'
import { leaveLink } from '../store/address'
import { Dialog } from '../ui/Dialog'
import { PASSPHRASE_FORM, PassphraseForm } from './PassphraseForm'

/** Asks for what opens an encrypted link. */
export function PassphraseDialog(asked: ComponentProps<typeof PassphraseForm>) {
  return (
    <Dialog
      title="This link is encrypted"
      onClose={leaveLink}
      actions={
        <>
          <button type="button" className="button" onClick={leaveLink}>
            Cancel
          </button>
          <button type="submit" form={PASSPHRASE_FORM} className="button primary">
            Open
          </button>
        </>
      }
    >
      <PassphraseForm {...asked} />
    </Dialog>
  )
}
