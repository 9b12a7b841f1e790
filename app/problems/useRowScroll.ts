import { useCallback, useEffect, useRef, useState } from 'react'
import { ROW, topOf, windowOf, type OpenRow, type RowWindow } from './rowWindow'

/** The list is drawn anew only when it has been scrolled by this much, in px. */
const GRAIN = 10 * ROW

type RowScroll = {
  readonly scroller: (element: HTMLDivElement | null) => void
  /** For the part by which the open row is taller than the others. */
  readonly details: (element: HTMLElement | null) => void
  readonly window: RowWindow
  /** Scrolls as little as it takes to see the row. */
  readonly reveal: (row: number) => void
}

/** Keeps the height of an element up to date while it is mounted. */
const useHeight = (onMount?: (element: HTMLElement | null) => void): readonly [number, (element: HTMLElement | null) => void] => {
  const [height, setHeight] = useState(0)
  const observer = useRef<ResizeObserver>(null)
  const attach = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect()
      onMount?.(element)
      if (element === null) return
      observer.current = new ResizeObserver(() => setHeight(element.offsetHeight))
      observer.current.observe(element)
      setHeight(element.offsetHeight)
    },
    [onMount],
  )
  return [height, attach]
}

/** Which of many rows of one height to mount; one of them, at `openAt` unless that is negative, may be taller. */
export const useRowScroll = (count: number, openAt: number): RowScroll => {
  const element = useRef<HTMLElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const onMount = useCallback((mounted: HTMLElement | null) => {
    element.current = mounted
  }, [])
  const [height, scroller] = useHeight(onMount)
  const [extra, details] = useHeight()
  const open: OpenRow = openAt < 0 ? undefined : { at: openAt, extra }

  useEffect(() => {
    const { current } = element
    const onScroll = (): void => setScrolled(Math.floor((current?.scrollTop ?? 0) / GRAIN) * GRAIN)
    current?.addEventListener('scroll', onScroll, { passive: true })
    return () => current?.removeEventListener('scroll', onScroll)
  }, [])

  const reveal = useCallback(
    (row: number) => {
      const { current } = element
      if (current === null) return
      const top = topOf(row, openAt < 0 ? undefined : { at: openAt, extra })
      if (top < current.scrollTop) current.scrollTop = top
      else if (top + ROW > current.scrollTop + current.clientHeight) current.scrollTop = top + ROW - current.clientHeight
    },
    [openAt, extra],
  )

  return { scroller, details, reveal, window: windowOf(count, scrolled, height + GRAIN, open) }
}
