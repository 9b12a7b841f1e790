import type { Waiver } from '../../../model/schema/model'
import { useDocument, useReadOnly } from '../../store/document'
import { subjectName, visit } from '../../store/subjects'
import { Dialog } from '../../ui/Dialog'
import { write } from '../edit/write'
import './ruleSettings.css'
import { today } from '../../store/today'

const NONE: readonly Waiver[] = []
/** How long a waiver holds, in words. */
const term = ({ owner, expires }: Waiver): string =>
  [owner === undefined ? undefined : `Answered for by ${owner}`, expires === undefined ? 'without an end' : `until ${expires}`]
    .filter((part) => part !== undefined)
    .join(', ')

/** The findings that were accepted, and why. */
export function WaiversDialog({ onClose }: { readonly onClose: () => void }) {
  const waivers = useDocument(({ model }) => model.waivers) ?? NONE
  const readOnly = useReadOnly()
  const analysis = useDocument((document) => document.analysis)
  return (
    <Dialog
      title="Waivers"
      onClose={onClose}
      actions={
        <button type="button" className="button primary" onClick={onClose}>
          Done
        </button>
      }
    >
      <p>Accepted findings still show, as waived, and do not fail a check. A finding is waived from its details.</p>
      {waivers.length === 0 ? <p>Nothing is waived.</p> : null}
      <ul className="waivers" aria-label="Waivers">
        {waivers.map((waiver) => {
          const name = subjectName(waiver.subject, analysis)
          const expired = waiver.expires !== undefined && waiver.expires < today()
          return (
            <li key={`${waiver.rule} ${waiver.subject}`}>
              <div>
                <code>{waiver.rule}</code>
                <button
                  type="button"
                  className="reference"
                  onClick={() => {
                    onClose()
                    visit(waiver.subject)
                  }}
                >
                  {name}
                </button>
                <p>{waiver.reason}</p>
                <small className={expired ? 'expired' : undefined}>
                  {expired ? `Expired on ${waiver.expires}; the finding counts again.` : term(waiver)}
                </small>
              </div>
              {readOnly ? null : (
                <button
                  type="button"
                  className="button"
                  aria-label={`Remove the waiver of ${waiver.rule} for ${name}`}
                  onClick={() =>
                    write(
                      { type: 'removeWaiver', rule: waiver.rule, subject: waiver.subject },
                      `Remove the waiver of ${waiver.rule} for “${name}”`,
                    )
                  }
                >
                  Remove
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
