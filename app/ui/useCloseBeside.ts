import { useEffect, type RefObject } from 'react'

/** A press beside a dialog, on what lies dimmed behind it, closes it. */
export const useCloseBeside = (dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void =>
  useEffect(() => {
    const element = dialog.current
    const closeBeside = (event: MouseEvent): void => {
      if (event.target === element) onClose()
    }
    element?.addEventListener('mousedown', closeBeside)
    return () => element?.removeEventListener('mousedown', closeBeside)
  }, [dialog, onClose])
