import { useLayoutEffect, type RefObject } from 'react'

/**
 * A dialog is open as long as it is mounted. Then whoever had the focus before has it again: the browser gives it back where a dialog
 * is closed before it is taken out of the page.
 */
export const useModal = (dialog: RefObject<HTMLDialogElement | null>): void =>
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [dialog])
