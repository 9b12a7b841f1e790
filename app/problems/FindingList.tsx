import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Finding } from '../../model/rules/finding'
import { useSelection } from '../store/selection'
import { visit } from '../store/subjects'
import { FindingRow } from './FindingRow'
import type { Grouping } from '../store/preferences'
import { groupOf, groupSizes, keyOf } from './findingRows'
import { useRowScroll } from './useRowScroll'
import { isFocusFree } from '../ui/keepFocus'

type FindingListProps = {
  readonly rows: readonly Finding[]
  /** Tells which subjects concern what is selected. */
  readonly about: (subject: string) => boolean
  readonly group: Grouping
  /** Keys of those that the last edit brought. */
  readonly fresh: ReadonlySet<string>
}

/** Where the list stands: on a finding, or at its place once that finding is gone. */
type Place = { readonly key: string; readonly at: number }

const isAt = (rows: readonly Finding[], at: number, key: string): boolean => rows[at] !== undefined && keyOf(rows[at]) === key

const placeIn = (rows: readonly Finding[], { key, at }: Place): number => {
  if (isAt(rows, at, key)) return at
  const found = rows.findIndex((row) => keyOf(row) === key)
  return found >= 0 ? found : Math.max(0, Math.min(at, rows.length - 1))
}

const moved = (key: string, at: number, count: number): number | undefined => {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + 10, PageUp: at - 10 }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

/** The findings as a list with one tab stop, which the arrow keys move. Only the rows around what is in sight are mounted. */
export function FindingList({ rows, about, group, fresh }: FindingListProps) {
  const sizes = useMemo(() => groupSizes(rows, group), [rows, group])
  const list = useRef<HTMLUListElement>(null)
  const [place, setPlace] = useState<Place>({ key: '', at: 0 })
  const [openKey, setOpenKey] = useState('')
  const active = placeIn(rows, place)
  const { scroller, openRow, window, reveal } = useRowScroll(
    rows.length,
    openKey === '' ? -1 : rows.findIndex((row) => keyOf(row) === openKey),
  )
  const refocus = useFocusThatStays(list, active, rows.length)

  const standOn = useCallback(
    (at: number) => {
      const row = rows[at]
      if (row === undefined) return
      setPlace({ key: keyOf(row), at })
      reveal(at)
    },
    [rows, reveal],
  )

  const choose = useCallback((finding: Finding, at: number) => {
    const key = keyOf(finding)
    setPlace({ key, at })
    setOpenKey((before) => (before === key ? '' : key))
    visit(finding.subject)
  }, [])

  useFollowSelection(rows, active, place.key === '', about, standOn)

  const move = useCallback(
    (event: KeyboardEvent, from: number) => {
      const to = moved(event.key, from, rows.length)
      if (to === undefined) return
      event.preventDefault()
      standOn(to)
      refocus('moved')
    },
    [rows, standOn, refocus],
  )

  const { first, last, before, total } = window
  return (
    <div ref={scroller} className="findings-scroller overflow">
      <ul ref={list} aria-label="Findings" style={{ height: total, paddingTop: before }}>
        {rows.slice(first, last).map((finding, n) => {
          const at = first + n
          const key = keyOf(finding)
          const own = groupOf(finding, group)
          const previous = rows[at - 1]
          const begins = n === 0 || previous === undefined || groupOf(previous, group) !== own
          return (
            <FindingRow
              key={key}
              finding={finding}
              at={at}
              count={rows.length}
              active={at === active}
              open={key === openKey}
              about={about(finding.subject)}
              grouping={group}
              groupSize={begins ? sizes.get(own) : undefined}
              fresh={fresh.has(key)}
              onOpen={key === openKey ? openRow : undefined}
              onChoose={choose}
              onMove={move}
              onFocusLost={refocus}
            />
          )
        })}
      </ul>
    </div>
  )
}

/**
 * Keeps the focus in the list: after the arrow keys it goes to the active row, as soon as that is mounted; when a finding was
 * mended and took its focused button with it, to the row that came to its place, or to the title of the panel after the last one.
 */
const useFocusThatStays = (
  list: { readonly current: HTMLElement | null },
  active: number,
  count: number,
): ((why: 'moved' | 'lost') => void) => {
  const wanted = useRef<'moved' | 'lost'>(undefined)

  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const elsewhere = wanted.current === 'lost' && !isFocusFree()
    const target =
      count === 0
        ? list.current?.closest('section')?.querySelector('button')
        : list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)
    if (!elsewhere) target?.focus({ preventScroll: true })
    if (elsewhere || (target !== null && target !== undefined)) wanted.current = undefined
  })

  return useCallback((why) => {
    wanted.current ??= why
  }, [])
}

/** Selecting something on the canvas shows the first finding about it, unless the list already stands on one. */
const useFollowSelection = (
  rows: readonly Finding[],
  active: number,
  untouched: boolean,
  about: (subject: string) => boolean,
  standOn: (at: number) => void,
): void => {
  const selected = useSelection((selection) => selection.selected)
  const seen = useRef(selected)
  useEffect(() => {
    // An edit or a filter changes the rows as well, but only a new selection moves the list.
    if (seen.current === selected) return
    seen.current = selected
    const current = rows[active]
    if (!untouched && current !== undefined && about(current.subject)) return
    const first = rows.findIndex(({ subject }) => about(subject))
    if (first >= 0) standOn(first)
  }, [selected, rows, active, untouched, about, standOn])
}
