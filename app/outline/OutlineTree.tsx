import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { EDGE_GLYPHS, NODE_GLYPHS } from '../../model/picture/glyphs'
import { removeAll } from '../edits/clipboard'
import { perform } from '../edits/perform'
import { nameToEdit, rename } from '../edits/renaming'
import { useDocument, useReadOnly } from '../store/document'
import { highlight, idOf, useSelection } from '../store/selection'
import { elementsOf, visit } from '../store/subjects'
import { Glyph } from '../ui/Icon'
import { showToast } from '../ui/toast'
import './outline.css'
import { outlineRows, type OutlineRow } from './outlineRows'

/** As in outline.css. */
const ROW = 28
/** Rows kept above and below what is in view. */
const SPARE = 8

const remove = ({ subject }: OutlineRow): void => {
  const only = (type: 'node' | 'edge' | 'group'): string[] => [idOf(subject, type)].filter((id) => id !== undefined)
  perform(removeAll(useDocument.getState().model, { nodes: only('node'), edges: only('edge'), groups: only('group') }))
}

/** Where a key leads from a row; undefined where it leads nowhere. */
const targetOf = (key: string, at: number, rows: readonly OutlineRow[]): number | undefined => {
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowRight':
      return row?.expanded === true ? at + 1 : undefined
    case 'ArrowLeft':
      return row !== undefined && row.expanded !== true && row.parent >= 0 ? row.parent : undefined
    default:
      return undefined
  }
}

/** The next row whose name starts like what was typed. */
const byLetter = (letter: string, at: number, rows: readonly OutlineRow[]): number | undefined => {
  const order = [...rows.keys()].map((i) => (at + 1 + i) % rows.length)
  return order.find((i) => rows[i]?.title.toLowerCase().startsWith(letter.toLowerCase()) === true)
}

/** The tree itself: one focus that walks, whatever the number of rows, of which only those in view are drawn. */
export function OutlineTree() {
  const id = useId()
  const analysis = useDocument((document) => document.analysis)
  const selected = useSelection((selection) => selection.selected)
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<{ readonly key: string | undefined; readonly at: number }>(() => ({ key: [...selected][0], at: 0 }))
  const [renaming, setRenaming] = useState<string>()
  const [scroll, setScroll] = useState({ top: 0, height: 600 })
  const readOnly = useReadOnly()
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => outlineRows(analysis, flipped), [analysis, flipped])
  const found = rows.findIndex(({ key }) => key === last.key)
  // Where the active row was deleted, the one that took its place goes on.
  const active = found >= 0 ? found : Math.min(last.at, rows.length - 1)

  useLayoutEffect(() => {
    const { current } = tree
    if (current === null || active < 0) return
    const top = active * ROW
    if (top < current.scrollTop) current.scrollTop = top
    else if (top + ROW > current.scrollTop + current.clientHeight) current.scrollTop = top + ROW - current.clientHeight
  }, [active])
  useLayoutEffect(() => {
    const { current } = tree
    if (current !== null) setScroll({ top: current.scrollTop, height: current.clientHeight })
  }, [rows.length])

  const activate = (at: number): void => {
    const row = rows[at]
    if (row === undefined) return
    setLast({ key: row.key, at })
    highlight(...elementsOf(row.subject, analysis))
  }
  const flip = ({ key }: OutlineRow): void =>
    setFlipped((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set(before).add(key)))

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active]
    const target = targetOf(event.key, active, rows)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (row === undefined || renaming !== undefined || !plain) return
    if (target !== undefined) activate(target)
    else if (event.key === 'ArrowRight' && row.expanded === false) flip(row)
    else if (event.key === 'ArrowLeft' && row.expanded === true) flip(row)
    else if (event.key === 'Enter') visit(row.subject)
    else if (event.key === 'F2') setRenaming(readOnly ? undefined : row.key)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(row)
    else if (event.key.length === 1 && event.key !== ' ') activate(byLetter(event.key, active, rows) ?? active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const endRenaming = (row: OutlineRow, name: string | undefined): void => {
    setRenaming(undefined)
    tree.current?.focus()
    const refused = name === undefined ? undefined : rename(row.subject, name)
    if (refused !== undefined) showToast({ sentence: refused })
  }

  const first = Math.max(0, Math.floor(scroll.top / ROW) - SPARE)
  const end = Math.min(rows.length, Math.ceil((scroll.top + scroll.height) / ROW) + SPARE)
  const shown = [...rows.slice(first, end).entries()].map(([i, row]) => [first + i, row] as const)
  const activeRow = rows[active]
  return (
    <>
      <div
        ref={tree}
        className="outline-tree overflow"
        role="tree"
        aria-label="Outline"
        tabIndex={0}
        data-first-focus
        aria-activedescendant={activeRow === undefined ? undefined : `${id}-${activeRow.key}`}
        onKeyDown={onKeyDown}
        onBlur={() => highlight()}
        onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      >
        <div role="presentation" style={{ height: first * ROW }} />
        {(active >= 0 && activeRow !== undefined && (active < first || active >= end)
          ? [...shown, [active, activeRow] as const]
          : shown
        ).map(([at, row]) => (
          <Row
            key={row.key}
            id={`${id}-${row.key}`}
            row={row}
            active={at === active}
            selected={selected.has(row.subject)}
            renaming={renaming === row.key}
            onFlip={() => flip(row)}
            onChoose={() => {
              activate(at)
              visit(row.subject)
            }}
            onRenamed={(name) => endRenaming(row, name)}
          />
        ))}
        <div role="presentation" style={{ height: (rows.length - end) * ROW }} />
      </div>
      {rows.length === 0 ? <p className="outline-empty">There is nothing in the drawing yet.</p> : null}
      <p className="outline-keys">
        <kbd>↵</kbd> go there
        {readOnly ? null : (
          <>
            {' '}
            <kbd>F2</kbd> rename <kbd>Del</kbd> delete
          </>
        )}
      </p>
    </>
  )
}

type RowProps = {
  readonly id: string
  readonly row: OutlineRow
  readonly active: boolean
  readonly selected: boolean
  readonly renaming: boolean
  readonly onFlip: () => void
  readonly onChoose: () => void
  readonly onRenamed: (name: string | undefined) => void
}

const focus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

function NewName({ row, onRenamed }: Pick<RowProps, 'row' | 'onRenamed'>) {
  const model = useDocument((document) => document.model)
  return (
    <input
      ref={focus}
      className="text"
      aria-label={`New name of ${row.title}`}
      defaultValue={nameToEdit(model, row.subject)}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ target }) => onRenamed(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') event.currentTarget.blur()
        else if (event.key === 'Escape') {
          event.preventDefault()
          onRenamed(undefined)
        }
      }}
    />
  )
}

function RowGlyph({ glyph }: Pick<OutlineRow, 'glyph'>) {
  if (glyph === undefined) return null
  const { line, filled } = 'node' in glyph ? NODE_GLYPHS[glyph.node] : EDGE_GLYPHS[glyph.edge]
  return <Glyph path={line} filled={filled} small />
}

function Row({ id, row, active, selected, renaming, onFlip, onChoose, onRenamed }: RowProps) {
  const { level, title, hint, glyph, expanded, at, of } = row
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree has the keys.
    <div
      id={id}
      className="outline-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={at}
      aria-setsize={of}
      aria-expanded={expanded}
      aria-selected={selected}
      data-active={active}
      style={{ paddingLeft: (level - 1) * 16 + 4 }}
      onPointerDown={(event) => !renaming && event.preventDefault()}
      onClick={onChoose}
    >
      {expanded === undefined ? (
        <span className="outline-leaf" />
      ) : (
        <button
          type="button"
          className="outline-toggle"
          tabIndex={-1}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            onFlip()
          }}
        >
          <Glyph path="m7.5 5 5 5-5 5" small />
        </button>
      )}
      <RowGlyph glyph={glyph} />
      {renaming ? (
        <NewName row={row} onRenamed={onRenamed} />
      ) : (
        <>
          <span className="outline-title">{title}</span>
          <small>{hint}</small>
        </>
      )}
    </div>
  )
}
