import { useEffect, useRef, type RefObject } from 'react'
import type { Fix, Repair, Target } from '../../../model/repair/fix'
import { useDocument } from '../../store/document'
import { applySuggestion } from '../../store/steps'
import { announce } from '../../ui/announce'
import { FixItem } from './FixItem'
import './repair.css'
import type { RepairProgress } from './repairProtocol'
import { useRepair } from './useRepair'
import { isFocusFree } from '../../ui/keepFocus'

type RepairSectionProps = { readonly title: string; readonly target: Target }

/** “What would make this reliable?”: the smallest sets of edits that do, each checked by the analysis before it is offered. */
export function RepairSection({ title, target }: RepairSectionProps) {
  const model = useDocument((document) => document.model)
  const readOnly = useDocument((document) => document.readOnly)
  const { answer, search, cancel } = useRepair(model, target)
  const summary = answer.state === 'done' ? answer.repair.summary : undefined
  const answered = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (summary === undefined) return
    announce(summary)
    // The button that was pressed has gone, and the focus with it.
    if (isFocusFree()) answered.current?.focus({ preventScroll: true })
  }, [summary])
  return (
    <section className="inspector-section repair">
      <h3>{title}</h3>
      {answer.state === 'searching' ? (
        <Searching progress={answer.progress} onCancel={cancel} />
      ) : answer.state === 'done' ? (
        <Answer repair={answer.repair} readOnly={readOnly} summary={answered} />
      ) : (
        <>
          {answer.state === 'failed' ? <p role="alert">The search broke off. Nothing was changed.</p> : null}
          <button type="button" className="button" onClick={search}>
            Find the smallest edits
          </button>
        </>
      )}
    </section>
  )
}

function Searching({ progress, onCancel }: { readonly progress: RepairProgress | undefined; readonly onCancel: () => void }) {
  return (
    <div className="repair-searching">
      <progress aria-label="Searching" max={progress?.maxEdits} value={progress?.edits} />
      <span>
        {progress === undefined
          ? 'Searching…'
          : `Looking at ${progress.edits === 1 ? 'single edits' : `sets of ${progress.edits} edits`}: ${progress.tried} so far`}
      </span>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

const apply = (fix: Fix): void => applySuggestion({ title: fix.title.replace(/\.$/, ''), commands: fix.commands })

type AnswerProps = { readonly repair: Repair; readonly readOnly: boolean; readonly summary: RefObject<HTMLParagraphElement | null> }

function Answer({ repair, readOnly, summary }: AnswerProps) {
  const offered = repair.fixes.length > 0 ? repair.fixes : repair.plan === null ? [] : [repair.plan]
  return (
    <>
      <p ref={summary} className="repair-summary" tabIndex={-1}>
        {repair.summary}
      </p>
      {offered.length === 0 ? null : (
        <ul className="repair-fixes" aria-label="Ways to do it, the cheapest first">
          {offered.map((fix) => (
            <FixItem key={fix.title} fix={fix} apply={readOnly ? undefined : apply} />
          ))}
        </ul>
      )}
    </>
  )
}
