import { useEffect, useId, useRef, type ReactNode } from 'react'
import './dialog.css'
import { IconButton } from './IconButton'
import { ScrollArea } from './ScrollArea'
import { useCloseBeside } from './useCloseBeside'
import { useModal } from './useModal'

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom, the main one last. */
  readonly actions: ReactNode
}

/**
 * A modal question or message. It is open while it is mounted; Escape and a click beside it close it. The focus goes to what is marked
 * to have it first, else to the main button.
 */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useModal(dialog)
  useEffect(() => {
    const element = dialog.current
    const first =
      element?.querySelector<HTMLElement>('[data-first-focus]') ?? element?.querySelector<HTMLElement>('.dialog-foot > :last-child')
    first?.focus()
  }, [])

  useCloseBeside(dialog, onClose)

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <ScrollArea className="dialog-body" label={title}>
        {children}
      </ScrollArea>
      <div className="dialog-foot">{actions}</div>
    </dialog>
  )
}
