import { useState, type ReactNode } from 'react'
import type { Fact } from '../../../model/analysis/explain/explain'
import type { Subject } from '../../store/selection'
import { Icon } from '../../ui/Icon'
import '../fact.css'
import { Why } from '../Why'
import { Editable } from './Editable'
import './field.css'

type FieldProps = {
  /** Base of the ids: `<id>-label`, `<id>-help`, `<id>-note` and `<id>-issue` name and describe the control, `<id>-control`. */
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  /** Where the value comes from, or what it means. */
  readonly note?: ReactNode
  /** Why an entry was refused. */
  readonly issue?: string | undefined
  readonly why?: readonly [Subject, Fact] | undefined
  /** `beside` and `above` say where the name of a single control stands, `inline` is for a switch; without it, for a group of controls. */
  readonly layout?: 'beside' | 'above' | 'inline'
  readonly children: ReactNode
}

/** The ids that describe the control of a field. */
export const describedBy = (id: string, { issue, note = true }: { issue?: string | undefined; note?: boolean } = {}): string =>
  [`${id}-help`, ...(note ? [`${id}-note`] : []), ...(issue === undefined ? [] : [`${id}-issue`])].join(' ')

/** What can be changed: its name, a line of help, the control, and what follows from the value. */
export function Field({ id, label, help, note, issue, why, layout, children }: FieldProps) {
  const [asked, setAsked] = useState(false)
  return (
    <div className={layout === undefined ? 'field' : `field ${layout}`}>
      <div className="field-head">
        {layout === 'beside' || layout === 'above' ? (
          <label id={`${id}-label`} htmlFor={`${id}-control`} className="field-label">
            {label}
          </label>
        ) : (
          <span id={`${id}-label`} className="field-label">
            {label}
          </span>
        )}
        {why === undefined ? null : (
          <button
            type="button"
            className="fact-why"
            aria-expanded={asked}
            aria-controls={asked ? `${id}-why` : undefined}
            aria-label={`Why: ${label}`}
            title="Why?"
            onClick={() => setAsked(!asked)}
          >
            <Icon glyph="why" small />
          </button>
        )}
        {layout === 'inline' ? <Editable className="field-switch">{children}</Editable> : null}
      </div>
      {help === undefined ? null : (
        <small id={`${id}-help`} className="field-help">
          {help}
        </small>
      )}
      {layout === 'inline' ? null : <Editable className="field-control">{children}</Editable>}
      <div id={`${id}-note`} className="field-note">
        {note}
      </div>
      {issue === undefined ? null : (
        <p id={`${id}-issue`} className="field-issue" role="alert">
          {issue}
        </p>
      )}
      {why !== undefined && asked ? (
        <div id={`${id}-why`}>
          <Why subject={why[0]} fact={why[1]} whole />
        </div>
      ) : null}
    </div>
  )
}
