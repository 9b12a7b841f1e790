import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useDocument } from '../store/document'
import { sendKeysTo } from '../store/keysTo'
import { highlight, useSelection, type Subject } from '../store/selection'
import { elementsOf, visit } from '../store/subjects'
import { SidePanel } from '../ui/SidePanel'
import { findInDrawing, type Hit } from './findInDrawing'
import './find.css'

/** Finds by name, kind, team, technology, channel and finding; Enter goes there, and the panel stays for the next. */
export function FindPanel({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const analysis = useDocument((document) => document.analysis)
  const findings = useDocument((document) => document.findings)
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const wanted = useDeferredValue(words)
  const hits = useMemo(() => findInDrawing(wanted, analysis, findings), [wanted, analysis, findings])
  const at = Math.min(active, hits.length - 1)
  const gone = useRef<Subject>(undefined)
  const choose = (subject: Subject): void => {
    gone.current = subject
    visit(subject)
  }
  // Keys go on from what was found.
  useEffect(
    () => () => {
      if (gone.current !== undefined && useSelection.getState().selected.has(gone.current)) sendKeysTo(gone.current)
    },
    [],
  )

  const move = (to: number): void => {
    const next = (to + hits.length) % hits.length
    setActive(next)
    const hit = hits[next]
    if (hit !== undefined) highlight(...elementsOf(hit.subject, analysis))
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  /** What the words find that were typed, not those that the list still shows. */
  const go = (): void => {
    const [first] = wanted === words ? [hits[at]] : findInDrawing(words, analysis, findings)
    if (first !== undefined) choose(first.subject)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (hits.length === 0 && event.key !== 'Enter') return
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'Enter') go()
    else return
    event.preventDefault()
  }
  return (
    <SidePanel
      name="Find"
      side="left"
      onClose={onClose}
      head={
        <input
          className="text"
          type="search"
          role="combobox"
          data-first-focus
          aria-label="Find in the drawing"
          aria-expanded={hits.length > 0}
          aria-controls={hits.length > 0 ? `${id}-hits` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
          placeholder="Name, kind, team, channel, finding…"
          value={words}
          onChange={({ target }) => {
            setWords(target.value)
            setActive(0)
          }}
          onBlur={() => highlight()}
          onKeyDown={onKeyDown}
        />
      }
    >
      {hits.length === 0 ? null : (
        <div ref={list} id={`${id}-hits`} className="hits overflow" role="listbox" aria-label="Found">
          {hits.map((hit, i) => (
            <HitRow key={hit.key} id={`${id}-${i}`} hit={hit} active={i === at} onChoose={() => choose(hit.subject)} />
          ))}
        </div>
      )}
      <p className="hits-count" role="status">
        {wanted.trim() === '' ? '' : hits.length === 0 ? 'Nothing holds these words.' : `${hits.length} found`}
      </p>
    </SidePanel>
  )
}

type HitRowProps = { readonly id: string; readonly hit: Hit; readonly active: boolean; readonly onChoose: () => void }

function HitRow({ id, hit: { title, where }, active, onChoose }: HitRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys.
    <div id={id} role="option" tabIndex={-1} aria-selected={active} onPointerDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span>{title}</span>
      {where === '' ? null : <small>{where}</small>}
    </div>
  )
}
