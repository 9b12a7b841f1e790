import { useState } from 'react'
import './arrive.css'

type PassphraseProps = { readonly refused: string | undefined; readonly onUnlock: (passphrase: string) => void }

/** What a button beside the form names, to send it. */
export const PASSPHRASE_FORM = 'passphrase'

/** Asks for what opens an encrypted link. */
export function PassphraseForm({ refused, onUnlock }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      id={PASSPHRASE_FORM}
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
          data-first-focus
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      {refused === undefined ? <p>Whoever sent you the link knows it.</p> : <p role="alert">{refused}</p>}
    </form>
  )
}
