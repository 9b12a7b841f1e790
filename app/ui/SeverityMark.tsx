import type { Severity } from '../../model/schema/model'
import { Icon } from './Icon'
import './severityMark.css'

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'Error', many: 'Errors' },
  warning: { one: 'Warning', many: 'Warnings' },
  info: { one: 'Note', many: 'Notes' },
}

/** Glyph and word of a severity. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity ${severity}`}>
      <Icon glyph={severity} small />
      {SEVERITY_WORDS[severity].one}
    </span>
  )
}
