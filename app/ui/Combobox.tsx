import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import './combobox.css'

export type ComboOption = { readonly value: string; readonly title: string; readonly note?: string | undefined }

type ComboboxProps = {
  /** Of the field, for its label. */
  readonly id: string
  /** The text of the chosen value. */
  readonly text: string
  /** What is offered for what is typed, best first; for an empty text all there is. */
  readonly find: (typed: string) => readonly ComboOption[]
  readonly onChoose: (value: string) => void
  /** Takes a text that is no option; without it only options can be chosen. */
  readonly onText?: ((text: string) => void) | undefined
  readonly placeholder?: string
  /** The id of the label, for the list. */
  readonly labelledBy: string
  readonly describedBy?: string
  readonly invalid?: boolean
}

const MOST = 60

type OptionProps = {
  readonly id: string
  readonly option: ComboOption
  readonly active: boolean
  readonly onChoose: (value: string) => void
}

/** Pressing must not take the focus out of the field, which would close the list; the keys are those of the field. */
function Option({ id, option: { value, title, note }, active, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(value)}
    >
      <span>{title}</span>
      {note === undefined ? null : <small>{note}</small>}
    </div>
  )
}

/** A field with suggestions. Nothing is written before Enter, a choice, or leaving the field; Escape gives up. */
export function Combobox({ id, text, find, onChoose, onText, placeholder, labelledBy, describedBy, invalid = false }: ComboboxProps) {
  const listId = useId()
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const options = open ? find(typed ?? '').slice(0, MOST) : []
  const shown = open && options.length > 0

  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const close = (): void => {
    setOpen(false)
    setTyped(undefined)
    setActive(-1)
  }
  const choose = (value: string): void => {
    close()
    onChoose(value)
  }
  const leave = (): void => {
    if (typed !== undefined && typed !== text && (onText !== undefined || typed === '')) (onText ?? onChoose)(typed)
    close()
  }
  const move = (to: number): void => {
    if (!open) setOpen(true)
    setActive(options.length === 0 ? 0 : (to + options.length) % options.length)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = options[active]
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? options.length - 1 : active - 1)
    else if (event.key === 'Enter' && option !== undefined) choose(option.value)
    else if (event.key === 'Enter') leave()
    else if (event.key === 'Escape' && (open || typed !== undefined)) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="combobox">
      <input
        id={id}
        className="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? text}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
          setActive(onText === undefined && target.value !== '' ? 0 : -1)
        }}
        onClick={() => setOpen(true)}
        onFocus={({ target }) => target.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <div ref={list} id={listId} className="combobox-list overflow" role="listbox" aria-labelledby={labelledBy}>
          {options.map((option, at) => (
            <Option key={option.value} id={`${listId}-${at}`} option={option} active={at === active} onChoose={choose} />
          ))}
        </div>
      ) : null}
    </div>
  )
}
