import { useState } from 'react'
import { leaveLink } from '../store/address'
import { Dialog } from '../ui/Dialog'
import './arrive.css'

type PassphraseProps = { readonly refused: string | undefined; readonly onUnlock: (passphrase: string) => void }

/** Asks for what opens an encrypted link. */
export function PassphraseDialog({ refused, onUnlock }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <Dialog
      title="This link is encrypted"
      onClose={leaveLink}
      actions={
        <>
          <button type="button" className="button" onClick={leaveLink}>
            Cancel
          </button>
          <button type="submit" form="passphrase" className="button primary">
            Open
          </button>
        </>
      }
    >
      <form
        id="passphrase"
        className="passphrase"
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase !== '') onUnlock(passphrase)
        }}
      >
        <label>
          Passphrase
          <input
            className="field"
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        {refused === undefined ? <p>Whoever sent you the link knows it.</p> : <p role="alert">{refused}</p>}
      </form>
    </Dialog>
  )
}
