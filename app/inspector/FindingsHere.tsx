import { useMemo, useState } from 'react'
import type { Finding } from '../../model/rules/finding'
import { useDocument } from '../store/document'
import type { Subject } from '../store/selection'
import { Icon } from '../ui/Icon'
import { SEVERITY_WORDS } from '../ui/SeverityMark'
import { SuggestionList } from '../ui/SuggestionList'
import './findingsHere.css'
import { FindingWhy } from './FindingWhy'

/** What it is comes next, and is not to be pushed out of sight. */
const FIRST = 2

/** What the rules say of these subjects, each with the edits that mend it. */
export function FindingsHere({ subjects }: { readonly subjects: readonly Subject[] }) {
  const findings = useDocument((document) => document.findings)
  const [all, setAll] = useState<readonly Subject[]>()
  const here = useMemo(() => {
    const wanted = new Set(subjects)
    return findings.filter(({ subject, waived }) => !waived && wanted.has(subject))
  }, [findings, subjects])
  if (here.length === 0) return null
  const shown = all === subjects || here.length <= FIRST + 1 ? here : here.slice(0, FIRST)
  return (
    <section className="inspector-section">
      <h3>What would mend it</h3>
      <ul className="findings-here">
        {shown.map((finding) => (
          <FindingHere key={`${finding.rule} ${finding.subject}`} finding={finding} />
        ))}
      </ul>
      {shown.length === here.length ? null : (
        <button type="button" className="button" onClick={() => setAll(subjects)}>
          {here.length - shown.length} more…
        </button>
      )}
    </section>
  )
}

function FindingHere({ finding }: { readonly finding: Finding }) {
  const [open, setOpen] = useState(false)
  const { severity, message, suggestions } = finding
  return (
    <li>
      <p className={severity}>
        <Icon glyph={severity} small />
        <span>
          <span className="heard">{SEVERITY_WORDS[severity].one}: </span>
          {message}
        </span>
      </p>
      <button
        type="button"
        className="reference finding-why"
        aria-expanded={open}
        aria-label={`Why: ${message}`}
        onClick={() => setOpen(!open)}
      >
        Why
      </button>
      {open ? <FindingWhy finding={finding} /> : null}
      <SuggestionList suggestions={suggestions} />
    </li>
  )
}
