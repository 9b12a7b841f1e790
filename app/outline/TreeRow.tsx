import { useRef } from 'react'
import { EDGE_GLYPHS, NODE_GLYPHS } from '../../model/picture/glyphs'
import { nameToEdit } from '../edits/renaming'
import { useDocument } from '../store/document'
import { Glyph } from '../ui/Icon'
import type { OutlineRow } from './outlineRows'

type TreeRowProps = {
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

function NewName({ row, onRenamed }: Pick<TreeRowProps, 'row' | 'onRenamed'>) {
  const model = useDocument((document) => document.model)
  // The tree takes the focus back while the field is still there.
  const done = useRef(false)
  const end = (name: string | undefined): void => {
    if (done.current) return
    done.current = true
    onRenamed(name)
  }
  return (
    <input
      ref={focus}
      className="text"
      aria-label={`New name of ${row.glyph !== undefined && 'edge' in row.glyph ? `the edge ${row.title}` : row.title}`}
      data-own-escape=""
      defaultValue={nameToEdit(model, row.subject)}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ target }) => end(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        else if (event.key === 'Escape') {
          event.preventDefault()
          end(undefined)
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

export function TreeRow({ id, row, active, selected, renaming, onFlip, onChoose, onRenamed }: TreeRowProps) {
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
