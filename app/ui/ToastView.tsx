import { useEffect, useLayoutEffect, useRef } from 'react'
import { IconButton } from './IconButton'
import { hideToast, useToast } from './toast'
import './toast.css'

const SHOWN_FOR = 6000

/** The latest toast. It stays while the pointer or the focus is on it. */
export function ToastView() {
  const { toast, serial } = useToast()
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (toast === undefined) return undefined
    const timer = setInterval(() => {
      if (element.current?.matches(':hover, :focus-within') !== true) hideToast()
    }, SHOWN_FOR)
    return () => clearInterval(timer)
  }, [toast, serial])

  // Above a dialog, too: what is copied or refused there is told there. Else it needs no layer of its own, which would cost a layout.
  useLayoutEffect(() => {
    if (document.querySelector('dialog:modal') !== null) element.current?.showPopover()
  }, [serial])

  if (toast === undefined) return null
  const { sentence, action } = toast
  return (
    <div key={serial} ref={element} popover="manual" className="toast" role="group" aria-label="What just happened">
      <p>{sentence}</p>
      {action === undefined ? null : (
        <button
          type="button"
          className="button bare"
          onClick={() => {
            hideToast()
            action.run()
          }}
        >
          {action.title}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={hideToast} />
    </div>
  )
}
