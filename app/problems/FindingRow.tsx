import { memo, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { Finding } from '../../model/rules/finding'
import { useDocument } from '../store/document'
import type { Grouping } from '../store/preferences'
import { highlight } from '../store/selection'
import { elementsOf, subjectName } from '../store/subjects'
import { Icon } from '../ui/Icon'
import { SeverityMark } from '../ui/SeverityMark'
import { FindingDetails } from './FindingDetails'
import './findingRow.css'

type FindingRowProps = {
  readonly finding: Finding
  readonly at: number
  readonly count: number
  /** Is it the one that the tab key reaches? */
  readonly active: boolean
  readonly open: boolean
  /** Does it concern what is selected? */
  readonly about: boolean
  readonly grouping: Grouping
  /** How many rows its group has, on the first of them in sight. */
  readonly groupSize: number | undefined
  /** Did the last edit bring it? */
  readonly fresh: boolean
  /** Is handed the row while it is open, and null when it closes. */
  readonly onOpen: ((element: HTMLElement | null) => void) | undefined
  readonly onChoose: (finding: Finding, at: number) => void
  readonly onMove: (event: KeyboardEvent, from: number) => void
  readonly onFocusLost: (why: 'lost') => void
}

const point = (subject: string): void => highlight(...elementsOf(subject, useDocument.getState().analysis))

export const FindingRow = memo(function FindingRow({
  finding,
  at,
  count,
  active,
  open,
  about,
  grouping,
  groupSize,
  fresh,
  onOpen,
  onChoose,
  onMove,
  onFocusLost,
}: FindingRowProps) {
  const row = useRef<HTMLLIElement>(null)
  const detailsId = useId()
  const { rule, severity, message, subject, waived } = finding
  const name = subjectName(subject, useDocument.getState().analysis)
  // It was accepted once, for a time that is over: the finding counts again.
  const lapsed = useDocument(
    ({ model }) => !waived && model.waivers?.some((waiver) => waiver.rule === rule && waiver.subject === subject) === true,
  )

  useLayoutEffect(() => {
    const { current } = row
    return () => {
      if (current?.contains(document.activeElement) === true) onFocusLost('lost')
    }
  }, [onFocusLost])

  useLayoutEffect(() => {
    onOpen?.(row.current)
    return () => onOpen?.(null)
  }, [onOpen])

  return (
    <li
      ref={row}
      className="finding"
      aria-setsize={count}
      aria-posinset={at + 1}
      data-about={about}
      data-waived={waived}
      data-new={fresh || undefined}
    >
      <button
        type="button"
        className={grouping === 'severity' ? 'finding-row' : 'finding-row grouped'}
        data-row={at}
        tabIndex={active ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        aria-current={about}
        onClick={() => onChoose(finding, at)}
        onKeyDown={(event) => onMove(event, at)}
        onPointerEnter={() => point(subject)}
        onPointerLeave={() => highlight()}
      >
        {grouping === 'severity' ? null : (
          <span className="finding-group">
            {groupSize === undefined ? null : (
              <>
                <strong>{grouping === 'rule' ? rule : name}</strong> {groupSize}
              </>
            )}
          </span>
        )}
        <SeverityMark severity={severity} />
        <span className="finding-message">{message}</span>
        {fresh && !waived ? <span className="finding-new">new</span> : null}
        {waived ? <span className="finding-waived">waived</span> : null}
        {lapsed ? <span className="finding-waived">waiver expired</span> : null}
        <span className="finding-subject">{name}</span>
        <Icon glyph="chevron" small />
      </button>
      {open ? (
        <div id={detailsId}>
          <FindingDetails finding={finding} />
        </div>
      ) : null}
    </li>
  )
})
