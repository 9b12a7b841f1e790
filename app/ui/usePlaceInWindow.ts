import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Point } from '../../model/picture/box'

const MARGIN = 8

/** Shows a popover above everything, whatever it stands in: at a point of the window, or as near to it as keeps all of it in the window. */
export const usePlaceInWindow = (popover: RefObject<HTMLElement | null>, { x, y }: Point): Point => {
  const [place, setPlace] = useState<Point>({ x, y })
  useLayoutEffect(() => {
    const element = popover.current
    if (element === null) return undefined
    if (!element.matches(':popover-open')) element.showPopover()
    const keepIn = (): void => {
      const { width, height } = element.getBoundingClientRect()
      const within = (wanted: number, size: number, room: number): number => Math.max(MARGIN, Math.min(wanted, room - size - MARGIN))
      setPlace({ x: within(x, width, innerWidth), y: within(y, height, innerHeight) })
    }
    keepIn()
    // What it holds may grow, and the window may shrink.
    const resized = new ResizeObserver(keepIn)
    resized.observe(element)
    addEventListener('resize', keepIn)
    return () => {
      resized.disconnect()
      removeEventListener('resize', keepIn)
    }
  }, [popover, x, y])
  return place
}
