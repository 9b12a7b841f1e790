import { useEffect, useId, useRef } from 'react'
import './combobox.css'
import { useChoosing, type Choosing, type ComboOption } from './useChoosing'

type ComboboxProps = Choosing & {
  /** Of the field, for its label. */
  readonly id: string
  readonly placeholder?: string
  /** The id of the label, for the list. */
  readonly labelledBy: string
  readonly describedBy?: string
  readonly invalid?: boolean
}

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
export function Combobox({ id, placeholder, labelledBy, describedBy, invalid = false, ...choosing }: ComboboxProps) {
  const listId = useId()
  const { text, options, active, shown, type, open, choose, leave, onKeyDown } = useChoosing(choosing)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

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
        value={text}
        onChange={({ target }) => type(target.value)}
        onClick={open}
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
