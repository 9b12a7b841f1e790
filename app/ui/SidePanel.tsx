import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './IconButton'
import './sidePanel.css'

type SidePanelProps = {
  readonly name: string
  readonly side: 'left' | 'right'
  readonly onClose: () => void
  /** Beside the button that closes it; else the name. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** A panel that floats over the canvas and leaves the rest usable. Escape closes it and gives the focus back. */
export function SidePanel({ name, side, onClose, head, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const { current } = panel
    const first = current?.querySelector<HTMLElement>('[data-first-focus]') ?? current
    first?.focus()
    return () => {
      const lost = document.activeElement === document.body || current?.contains(document.activeElement) === true
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const { current } = panel
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // A field that gives up what was typed there does so first.
      if (event.target instanceof HTMLElement && event.target.dataset['ownEscape'] !== undefined) return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    current?.addEventListener('keydown', onKeyDown)
    return () => current?.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <section ref={panel} className={`side-panel ${side}`} aria-label={name} tabIndex={-1}>
      <header>
        {head ?? <h2>{name}</h2>}
        <IconButton icon="close" label={`Close: ${name}`} onClick={onClose} />
      </header>
      {children}
    </section>
  )
}
