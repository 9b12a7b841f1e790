import { useEffect, useRef, type ReactNode } from 'react'
import type { Point } from '../../model/picture/box'
import type { Keys } from './keys'
import { matches, showKeys } from './keys'
import { usePlaceInWindow } from './usePlaceInWindow'
import './menu.css'

export type MenuItem = {
  readonly id: string
  readonly title: string
  readonly icon?: ReactNode
  readonly keys?: Keys
  /** A line above it, to set groups apart. */
  readonly apart?: boolean
  /** Why it cannot be chosen now. */
  readonly refused?: string | undefined
  readonly run: () => void
}

type MenuProps = {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** Px in the window; the menu stays inside of it. */
  readonly at: Point
  /** The item that Enter takes at once; the first by default. */
  readonly likely?: string | undefined
  readonly onClose: () => void
}

/** A menu at a place of the window. Arrow keys, Home, End, the items' own keys, Enter; Escape, Tab and a press beside it close it. */
export function Menu({ label, items, at, likely, onClose }: MenuProps) {
  const list = useRef<HTMLUListElement>(null)
  const place = usePlaceInWindow(list, at)

  useEffect(() => {
    const before = document.activeElement
    const buttons = list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')
    const first = [...(buttons ?? [])].find((button) => button.dataset['item'] === likely) ?? buttons?.[0]
    first?.focus()
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) onClose()
    }
    addEventListener('pointerdown', onPress, true)
    return () => {
      removeEventListener('pointerdown', onPress, true)
      if (before instanceof HTMLElement && (document.activeElement === document.body || document.activeElement === null))
        before.focus({ preventScroll: true })
    }
  }, [onClose, likely])

  const choose = (item: MenuItem): void => {
    if (item.refused !== undefined) return
    onClose()
    item.run()
  }

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const now = buttons.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key]
    const item = items.find((candidate) => candidate.keys !== undefined && matches(candidate.keys, event.nativeEvent))
    event.stopPropagation()
    if (next !== undefined) buttons.at(next % buttons.length)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (item !== undefined) choose(item)
    else return
    event.preventDefault()
  }

  return (
    <ul
      ref={list}
      popover="manual"
      className="menu"
      role="menu"
      aria-label={label}
      style={{ left: place.x, top: place.y }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <li key={item.id} role="none" className={item.apart === true ? 'apart' : undefined}>
          <button
            type="button"
            role="menuitem"
            data-item={item.id}
            tabIndex={-1}
            aria-disabled={item.refused !== undefined || undefined}
            title={item.refused}
            onClick={() => choose(item)}
          >
            {item.icon}
            <span>{item.title}</span>
            {item.keys === undefined ? null : <kbd>{showKeys(item.keys)}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  )
}
