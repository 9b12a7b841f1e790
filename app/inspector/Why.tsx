import { useMemo, useState } from 'react'
import { explain, type Fact } from '../../model/analysis/explain/explain'
import type { Premise } from '../../model/analysis/explain/premise'
import { useDocument, useReadOnly } from '../store/document'
import type { Subject } from '../store/selection'
import { Icon } from '../ui/Icon'
import { Reference } from '../ui/Reference'
import { PremiseChange } from './edit/PremiseChange'
import { canChange } from './edit/premiseItems'
import './why.css'

/** Below the first level, a step stands open from the start where it has no more siblings than this. */
const FEW = 3
/** Steps shown at a time below one step. */
const PORTION = 12

type WhyProps = {
  readonly subject: Subject
  readonly fact: Fact
  /** With the sentence that is being explained on top; else only what it follows from. */
  readonly whole?: boolean
}

/** The proof of a derived fact, step by step; each step leads to what it speaks of. */
export function Why({ subject, fact, whole = false }: WhyProps) {
  const analysis = useDocument((document) => document.analysis)
  const premise = useMemo(() => explain(analysis, subject, fact), [analysis, subject, fact])
  if (premise === undefined) return null
  const shown = whole ? { ...premise, because: [premise], needs: 'all' as const } : premise
  return <Steps of={shown} />
}

/** What a sentence follows from, and what that follows from. */
export function Steps({ of: { because, needs }, level = 0 }: { readonly of: Premise; readonly level?: number }) {
  const [portions, setPortions] = useState(1)
  const shown = because.slice(0, portions * PORTION)
  return (
    <>
      {needs === 'any' && because.length > 1 ? <p className="premise-any">Each of these alone is enough:</p> : null}
      <ol className="premises" data-level={level}>
        {shown.map((premise, at) => (
          // A step is told from its siblings by its place: two may say the same of two edges.
          <Step key={at} premise={premise} level={level} open={level === 0 || (level === 1 && because.length <= FEW)} />
        ))}
      </ol>
      {shown.length < because.length ? (
        <button type="button" className="reference premise-more" onClick={() => setPortions(portions + 1)}>
          {because.length - shown.length} more
        </button>
      ) : null}
    </>
  )
}

type StepProps = { readonly premise: Premise; readonly level: number; readonly open: boolean }

function Step({ premise, level, open: openAtFirst }: StepProps) {
  const [open, setOpen] = useState(openAtFirst)
  const readOnly = useReadOnly()
  const deeper = premise.because.length > 0
  return (
    <li>
      <div className="premise">
        {deeper ? (
          <button
            type="button"
            className="premise-toggle"
            aria-expanded={open}
            aria-label={`Because (${premise.because.length})`}
            onClick={() => setOpen(!open)}
          >
            <Icon glyph="chevron" small />
          </button>
        ) : (
          <span className="premise-leaf" />
        )}
        <Reference className="premise-sentence" subjects={premise.subjects}>
          {premise.shownAbove === true ? `${premise.sentence} (See above.)` : premise.sentence}
        </Reference>
        {!deeper && !readOnly && canChange(premise) ? <PremiseChange premise={premise} /> : null}
      </div>
      {deeper && open ? <Steps of={premise} level={level + 1} /> : null}
    </li>
  )
}
