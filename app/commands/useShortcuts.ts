import { useEffect } from 'react'
import { isWriting } from '../ui/keys'
import { actionFor, type Action } from './action'

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, [role="dialog"], [role="menu"], [role="listbox"]') !== null

/** Do its keys work there? Elsewhere a field has them for itself. */
const works = ({ anywhere }: Action, { target }: KeyboardEvent): boolean =>
  !isWriting(target) ||
  anywhere === true ||
  (anywhere === 'steps' && target instanceof HTMLElement && target.dataset['steps'] !== undefined)

/** Listens for the keys of all actions, outside of dialogs, and of fields but for a few. Keys that a focused part handles itself come first. */
export const useShortcuts = (actions: readonly Action[]): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isInDialog(event.target)) return
      const action = actionFor(actions, event)
      if (action === undefined || !works(action, event)) return
      event.preventDefault()
      action.run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [actions])
