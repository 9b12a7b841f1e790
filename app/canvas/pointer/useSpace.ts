import { useEffect } from 'react'
import { create } from 'zustand'

/** Space is held: the pointer moves the canvas for as long. */
export const useSpaceHeld = create<{ readonly held: boolean }>(() => ({ held: false }))

const isForCanvas = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element && target.closest('.canvas') !== null && target.closest('.canvas-floating') === null)

/** Follows the space bar while the keyboard is on the canvas, or nowhere. */
export const useSpace = (): void =>
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !isForCanvas(event.target)) return
      event.preventDefault()
      if (!event.repeat) useSpaceHeld.setState({ held: true })
    }
    const onUp = (event: KeyboardEvent): void => {
      if (event.key === ' ') useSpaceHeld.setState({ held: false })
    }
    const letGo = (): void => useSpaceHeld.setState({ held: false })
    addEventListener('keydown', onDown)
    addEventListener('keyup', onUp)
    addEventListener('blur', letGo)
    return () => {
      removeEventListener('keydown', onDown)
      removeEventListener('keyup', onUp)
      removeEventListener('blur', letGo)
      letGo()
    }
  }, [])
