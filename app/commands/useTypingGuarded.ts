import { useEffect } from 'react'
import { useAdopted } from '../store/library/adopted'
import { isWriting } from '../ui/keys'
import { showToast } from '../ui/toast'

/** Ms without a key after which a person has seen that the field is gone. */
const PAUSE = 1500

const isForField = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && (key.length === 1 || key === 'Enter' || key === 'Backspace' || key === 'Delete')

/** Keeps keys that were meant for a field from being taken for commands, until the person pauses or points somewhere. */
const swallow = (): void => {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  const stop = (): void => listening.abort()
  let pause = setTimeout(stop, PAUSE)
  const onKey = (event: KeyboardEvent): void => {
    if (!isForField(event)) return stop()
    event.preventDefault()
    event.stopImmediatePropagation()
    clearTimeout(pause)
    pause = setTimeout(stop, PAUSE)
  }
  addEventListener('keydown', onKey, options)
  addEventListener('pointerdown', stop, options)
}

/** When another tab deletes what a person is typing into, the rest of what they type does nothing, and they are told. */
export const useTypingGuarded = (): void =>
  useEffect(
    () =>
      useAdopted.subscribe(() => {
        const field = document.activeElement
        if (!isWriting(field)) return
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (field?.isConnected !== false) return
            swallow()
            showToast({ sentence: 'What you were typing into was deleted in another tab.' })
          }),
        )
      }),
    [],
  )
