import { use, useMemo } from 'react'
import { posts } from '../../model/catalog/posts'
import type { Finding } from '../../model/rules/finding'
import { ruleById } from '../../model/rules/index'
import { ruleUrl } from '../../model/rules/ruleUrl'
import { useDocument } from '../store/document'
import { failingNodes, failureOf } from '../store/failing'
import { Icon } from '../ui/Icon'
import { PlayFailureButton } from '../ui/PlayFailureButton'
import { SuggestionList } from '../ui/SuggestionList'
import { Term } from '../ui/Term'
import './findingDetails.css'
import { ruleTerm } from './ruleTerm'
import { Waiving } from './Waiving'
import { WhyContext } from './why'

function Elsewhere({ href, title }: { readonly href: string; readonly title: string }) {
  return (
    <a className="finding-link" href={href} target="_blank" rel="noopener noreferrer">
      {title}
      <Icon glyph="elsewhere" small />
    </a>
  )
}

/** The edits stand first: in a low panel nobody should have to scroll for them. */
const mending = (edits: number): string => {
  if (edits === 0) return 'How to mend it'
  return edits === 1 ? 'One edit that mends it' : 'Edits, each of which mends it'
}

/** What a finding follows from, why it matters, where it comes from, and how to mend it. */
export function FindingDetails({ finding }: { readonly finding: Finding }) {
  const { rule: id, suggestions } = finding
  const showWhy = use(WhyContext)
  const analysis = useDocument((document) => document.analysis)
  const failing = useMemo(() => failingNodes(finding.rule, finding.subject, analysis), [finding, analysis])
  const rule = id === 'rule-error' ? undefined : ruleById(id)
  const term = ruleTerm(id)
  const post = rule === undefined ? undefined : posts[rule.source]
  return (
    <div className="finding-details">
      {rule === undefined ? null : (
        <div className="finding-proof">
          <h3>What it follows from</h3>
          {showWhy(finding)}
        </div>
      )}
      <div>
        <h3>{mending(suggestions.length)}</h3>
        {suggestions.length === 0 ? null : <SuggestionList suggestions={suggestions} />}
        {rule === undefined ? null : <p>{rule.mend}</p>}
        {rule === undefined ? null : (
          <p className="finding-rule">
            <Elsewhere href={ruleUrl(rule.id)} title={rule.id} />
          </p>
        )}
        {rule === undefined ? null : <Waiving finding={finding} />}
      </div>
      <div>
        <h3>Why it matters</h3>
        {rule === undefined ? null : <p>{rule.rationale}</p>}
        {post === undefined ? null : <Elsewhere href={post.url} title={post.title} />}
        {term === undefined ? null : (
          <p className="finding-term">
            The word: <Term id={term} />
          </p>
        )}
      </div>
      {failing.length === 0 ? null : (
        <div>
          <h3>How it goes wrong</h3>
          <PlayFailureButton nodes={failing} failure={failureOf(finding.rule)} />
        </div>
      )}
    </div>
  )
}
