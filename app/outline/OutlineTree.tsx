import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { removeAll } from '../edits/clipboard'
import { perform } from '../edits/perform'
import { rename } from '../edits/renaming'
import { useDocument, useReadOnly } from '../store/document'
import { highlight, idOf, select, useSelection } from '../store/selection'
import { visit } from '../store/subjects'
import { showKeys } from '../ui/keys'
import { showToast } from '../ui/toast'
import './outline.css'
import { byLetter, isAboutRow, targetOf } from './outlineKeys'
import type { OutlineRow } from './outlineRows'
import { TreeRow } from './TreeRow'
import { useOutline } from './useOutline'
import { useRowsInView } from './useRowsInView'

const remove = ({ subject }: OutlineRow): void => {
  const only = (type: 'node' | 'edge' | 'group'): string[] => [idOf(subject, type)].filter((id) => id !== undefined)
  perform(removeAll(useDocument.getState().model, { nodes: only('node'), edges: only('edge'), groups: only('group') }))
}

/** What is asked for next is meant for a row, unless it is one of several that are selected. */
const mean = (row: OutlineRow | undefined): void => {
  if (row !== undefined && !useSelection.getState().selected.has(row.subject)) select(row.subject)
}

function Keys() {
  const readOnly = useReadOnly()
  return (
    <p className="outline-keys">
      <kbd>↵</kbd> go there
      {readOnly ? null : (
        <>
          {' '}
          <kbd>F2</kbd> rename <kbd>Del</kbd> delete <kbd>{showKeys('Mod+ArrowRight')}</kbd> add
        </>
      )}
    </p>
  )
}

/** The tree itself: one focus that walks, whatever the number of rows, of which only those in view are drawn. */
export function OutlineTree() {
  const id = useId()
  const { rows, active, activate, flip } = useOutline()
  const selected = useSelection((selection) => selection.selected)
  const [renaming, setRenaming] = useState<string>()
  const readOnly = useReadOnly()
  const { tree, first, end, above, below, onScroll } = useRowsInView(rows.length, active)

  const onContextMenu = ({ target }: MouseEvent): void => {
    const pointed = target instanceof Element ? target.closest('[role="treeitem"]')?.id : undefined
    const at = rows.findIndex(({ key }) => `${id}-${key}` === pointed)
    if (at >= 0) activate(at)
    mean(rows[at < 0 ? active : at])
  }
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

  const activeRow = rows[active]
  const shown = [...rows.slice(first, end).entries()].map(([i, row]) => [first + i, row] as const)
  if (activeRow !== undefined && (active < first || active >= end)) shown.push([active, activeRow])
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
        onKeyDownCapture={(event) => isAboutRow(event) && mean(rows[active])}
        onContextMenu={onContextMenu}
        onBlur={() => highlight()}
        onScroll={onScroll}
      >
        <div role="presentation" style={{ height: above }} />
        {shown.map(([at, row]) => (
          <TreeRow
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
        <div role="presentation" style={{ height: below }} />
      </div>
      {rows.length === 0 ? <p className="outline-empty">There is nothing in the drawing yet.</p> : null}
      <Keys />
    </>
  )
}
