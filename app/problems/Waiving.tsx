import type { Finding } from '../../model/rules/finding'
import { execute, useDocument, useReadOnly } from '../store/document'
import { startWaiving } from '../store/waiving'

/** Accepting a finding, or what was said when it was. */
export function Waiving({ finding }: { readonly finding: Finding }) {
  const { rule, subject } = finding
  const readOnly = useReadOnly()
  const waiver = useDocument(({ model }) => model.waivers?.find((each) => each.rule === rule && each.subject === subject))
  if (waiver === undefined && readOnly) return null
  if (waiver === undefined)
    return (
      <button type="button" className="button" onClick={() => startWaiving(finding)}>
        Waive…
      </button>
    )
  const term = [waiver.owner, waiver.expires === undefined ? undefined : `until ${waiver.expires}`].filter((part) => part !== undefined)
  return (
    <>
      <p>
        {finding.waived ? 'Waived' : 'Was waived'}: {waiver.reason}
        {term.length === 0 ? '' : ` (${term.join(', ')})`}
      </p>
      {readOnly ? null : (
        <button
          type="button"
          className="button"
          onClick={() => execute({ type: 'removeWaiver', rule, subject }, `Remove the waiver of ${rule}`)}
        >
          Remove the waiver
        </button>
      )}
    </>
  )
}
