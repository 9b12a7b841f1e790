import { useEffect, useState } from 'react'
import { IconButton } from './IconButton'
import { hideToast, useToast } from './toast'
import './toast.css'

const SHOWN_FOR = 6000

/** The latest toast. It stays while the pointer or the focus is on it. */
export function ToastView() {
  const { toast, serial } = useToast()
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (toast === undefined || held) return undefined
    const timer = setTimeout(hideToast, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [toast, serial, held])

  if (toast === undefined) return null
  const { sentence, action } = toast
  return (
    <div
      key={serial}
      className="toast"
      role="group"
      aria-label="What just happened"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
