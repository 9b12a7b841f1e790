import { useMemo, useState } from 'react'
import type { Finding } from '../../model/rules/finding'
import { useDocument } from '../store/document'
import type { Subject } from '../store/selection'
import { Icon } from '../ui/Icon'
import { SEVERITY_WORDS } from '../ui/SeverityMark'
import { SuggestionList } from '../ui/SuggestionList'
import { FindingWhy } from './FindingWhy'

const SHOWN = 8

/** What the rules say of these subjects, each with the edits that mend it. */
export function FindingsHere({ subjects }: { readonly subjects: readonly Subject[] }) {
  const findings = useDocument((document) => document.findings)
  const here = useMemo(() => {
    const wanted = new Set(subjects)
    return findings.filter(({ subject, waived }) => !waived && wanted.has(subject))
  }, [findings, subjects])
  if (here.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>What would mend it</h3>
      <ul className="findings-here">
        {here.slice(0, SHOWN).map((finding) => (
          <FindingHere key={`${finding.rule} ${finding.subject}`} finding={finding} />
        ))}
      </ul>
      {here.length > SHOWN ? <p className="quiet">{here.length - SHOWN} more are in the list of findings.</p> : null}
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
